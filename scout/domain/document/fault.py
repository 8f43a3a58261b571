"""What is wrong with a document."""

from __future__ import annotations


class DocumentError(ValueError):
    """Data that is no such value; ``where`` leads to it, from within."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.where: list[str] = []

    def __str__(self) -> str:
        way = " › ".join(reversed(self.where))
        return f"{way}: {self.args[0]}" if way else str(self.args[0])
