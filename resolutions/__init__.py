"""Open Resolutions: Vietnamese resolutions become data packages and a bilingual website.

Two rooms and a wall: ``reading`` turns text into facts, ``publishing`` turns tables into files, and
neither imports the other. The modules beside this file are the words both rooms share.
"""

__version__ = "0.1.0"
