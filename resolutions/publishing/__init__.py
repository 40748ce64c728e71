"""The publishing room: tables -> data packages and a website; it knows no sentence and no fact.

``records`` are the tables (``tables`` is the only door into this room), ``encoding`` writes them down and
``packaging`` gives them their descriptions. ``wording`` and ``framing`` are what every page is made with; ``naming``,
``figures``, ``drawing``, ``duties`` and ``texts`` say what it shows, ``downloading`` what can be taken away from it,
and ``page_kinds`` puts it together. ``finding`` and ``announcing`` lead to it; ``judging`` holds all that was written
against what it claims to be, and ``placing`` puts it in the place of what was there.

``delivery`` is the whole way; ``website`` is the part for the site, whose ``jobs`` are done by ``making``. No room
imports one that imports it.
"""
