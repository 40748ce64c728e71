"""SiteConfig -> PackageMeta: what the data packages say of themselves."""

from __future__ import annotations

from resolutions import __version__
from resolutions.publishing.framing.page import SiteConfig
from resolutions.publishing.packaging.packages import PackageMeta

NAME = "nghi-quyet-mo"
"""The name of the corpus package and of its files."""


def package_meta(site: SiteConfig) -> PackageMeta:
    """What the data packages say of themselves."""
    return PackageMeta(
        name=NAME,
        title_vi=site.name_vi,
        title_en=site.name_en,
        description_vi=site.tagline_vi,
        description_en=site.tagline_en,
        homepage="",
        version=__version__,
    )
