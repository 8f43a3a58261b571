"""Drawing where things are: the live page, the stand-alone page, the print map."""
