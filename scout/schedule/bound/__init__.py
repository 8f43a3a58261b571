"""What no plan can undercut: days priced at their least, and the cheapest share of them."""
