"""How a page is laid out: which parts are its own content, and the blocks of text in them."""
