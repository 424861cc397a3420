"""The worker: what is done beside the requests, by any number of processes that share one database.

A module for each kind of job; `kinds` lists them, `timetable` says what is queued by the calendar.
"""
