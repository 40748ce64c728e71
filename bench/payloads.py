"""What somebody might try to smuggle onto a page: markup, scripts, addresses, template syntax, look-alike signs.

No payload begins or ends with a blank, and none holds a character that no text of content/ may hold; those are
refused as a whole and are tried elsewhere.
"""

from __future__ import annotations

MARKUP = (
    "<script>alert(1)</script>",
    "</script><script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<svg/onload=alert(1)>",
    "<svg><animate onbegin=alert(1) attributeName=x dur=1s>",
    "<iframe src=https://evil.example></iframe>",
    "<object data=https://evil.example></object>",
    "<embed src=https://evil.example>",
    "<base href=https://evil.example/>",
    '<meta http-equiv="refresh" content="0;url=https://evil.example">',
    "<link rel=stylesheet href=//evil.example/x.css>",
    "<style>*{display:none}</style>",
    "<form action=https://evil.example><input name=a><button>go</button></form>",
    "<a href=javascript:alert(1)>x</a>",
    "<b>bold</b>",
    "<!-- comment",
    "--><script>alert(1)</script>",
    "<![CDATA[x]]>",
    "]]><script>alert(1)</script>",
    "<?xml version='1.0'?>",
    "<!DOCTYPE html><html>",
    "</title><script>alert(1)</script>",
    "</textarea><script>alert(1)</script>",
    "</main></body></html>",
    "</td></tr></table>",
    "</mark></p>",
    "<math><mtext></mtext></math>",
    "<details open ontoggle=alert(1)>",
    "<video><source onerror=alert(1)></video>",
    "<template><p>x</template>",
    "<noscript><p title='</noscript><img src=x onerror=alert(1)>'></noscript>",
    "<x contenteditable onblur=alert(1)>lose focus</x>",
    "＜script＞alert(1)＜/script＞",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "&#60;script&#62;alert(1)&#60;/script&#62;",
    "&amp;lt;script&amp;gt;",
    "&",
    "<",
    ">",
)
"""Markup in every place where some reader of HTML or XML might take it for its own."""
QUOTES = (
    '"',
    "'",
    "`",
    '" onmouseover="alert(1)',
    "' onmouseover='alert(1)",
    '"><script>alert(1)</script>',
    "'><script>alert(1)</script>",
    '" autofocus onfocus=alert(1) x="',
    '" style="background:url(//evil.example)',
    '\\"; alert(1); //',
    "\\u003cscript\\u003ealert(1)\\u003c/script\\u003e",
)
"""Ends of attributes and of strings."""
ADDRESSES = (
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "blob:https://evil.example/1",
    "vbscript:msgbox(1)",
    "ms-excel:ofe|u|https://evil.example/x.xls",
    "//evil.example/x",
    "https:\\\\evil.example",
    "file:///etc/passwd",
    "[x](javascript:alert(1))",
    "[x](//evil.example)",
    "[x](data:text/html,x)",
    "![x](https://evil.example/x.png)",
    "<javascript:alert(1)>",
)
"""Addresses that a page must never lead to, bare and in Markdown."""
TEMPLATES = (
    "{{ 7*7 }}",
    "{{ frame.__class__.__mro__ }}",
    "{% raw %}",
    "{% include 'base.html' %}",
    "{# comment",
    "${7*7}",
    "#{7*7}",
    "<%= 7*7 %>",
    "%(num)s",
    "%s%n%d",
    "{0.__class__}",
    "{name}",
    "$(id)",
    "`id`",
)
"""What some template, format or shell would replace."""
PAYLOADS = (*MARKUP, *QUOTES, *ADDRESSES, *TEMPLATES)
"""All of them."""


def harmless(payload: str) -> str:
    """A text as long as a payload, of the same words between raised dots: to compare with."""
    return "".join(char if char.isalnum() or char == " " else "·" for char in payload)
