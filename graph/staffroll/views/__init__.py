"""Views: a network as an interactive page, as a picture, in a notebook, and as files for other tools."""

from staffroll.views.export import FORMATS, format_of, write
from staffroll.views.notebook import Picture, show
from staffroll.views.page import network_page, write_page
from staffroll.views.svg import network_svg

__all__ = ["FORMATS", "Picture", "format_of", "network_page", "network_svg", "show", "write", "write_page"]
