"""The reading room: text -> facts; no output, no HTML.

The text goes through its rooms in this order: ``structure`` cuts lines into clauses and tables; ``identity`` tells
whose document it is; ``quantities``, ``times``, ``places`` and ``references`` find in tokens what their names say;
``wording`` gives each amount its label; ``joining``, ``tables`` and ``drafting`` make statements of them;
``contexts`` lends what stands above; ``duties`` reads tasks. Then ``doubts`` finds fault with the document, ``proof``
with the reading of it, ``descent`` compares documents, ``content`` holds them against what people typed, and
``explained`` tells why.

``document`` is the whole way for one source, ``readings`` for all of them. No room imports one that imports it.
"""
