"""Views: a network as an interactive page, as a picture, in a notebook, and as files for other tools."""

from staffroll.views.page import network_page, write_page

__all__ = ["network_page", "write_page"]
