"""Schedules of unused material: generated from the record, decided on by the prosecutor, checked before service."""
