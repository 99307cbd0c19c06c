"""The monitor dataset: what storage holds, written as files that others can use and trace."""
