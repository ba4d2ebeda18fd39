"""Views: a network as an interactive page, as a picture, in a notebook, and as files for other tools."""

from staffroll.views.export import FORMATS, format_of, write
from staffroll.views.notebook import Picture, show
from staffroll.views.page import LARGE_TIES, SMALL_PEOPLE, SMALL_TIES, network_page, write_page
from staffroll.views.scene import Scene, scene
from staffroll.views.svg import network_svg

__all__ = [
    "FORMATS",
    "LARGE_TIES",
    "SMALL_PEOPLE",
    "SMALL_TIES",
    "Picture",
    "Scene",
    "format_of",
    "network_page",
    "network_svg",
    "scene",
    "show",
    "write",
    "write_page",
]
