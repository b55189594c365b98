"""Termbases in the files that other programs read: TBX, and tables for spreadsheets."""
