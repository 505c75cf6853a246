"""Words that make a street's name that of a road and not of somebody's home."""

from __future__ import annotations

import re

AS_ROAD = re.compile(
    r"(?i)(?:\b(?:along|down|up|off|onto|into|across|towards?|junction (?:of|with)|corner of|j/?w|jct(?: of| with)?|"
    r"turn(?:ed|ing|s)? (?:left|right|into|onto)(?: into| onto)?|end of|top of|bottom of|crossing|cross(?:ed|es)?|"
    r"(?:drove|driving|drives|walk(?:ed|ing)|ran|running|rode|cycl(?:ed|ing)|fled|heading|headed|went|stopped|parked|"
    r"seen|loiter(?:ed|ing)|patrol(?:led|ling)?|travell(?:ed|ing)|chased|pursued)(?: \w+)? (?:in|on|at|to|from|via|"
    r"along|through|into|up|down)|"
    r"\b(?:machine|cash ?point|atm|shops?|branch|bank|store|office|pub|market|stall|garage|launderette|station|school|"
    r"surgery|chemist|church|hall|park|club|hotel|cafe|works?|gates?|traffic|roadworks|incident|collision|crash|"
    r"stop|check|patrol|cordon) (?:in|on|at|off)|/|bus stop (?:on|in|at)|cameras? (?:on|in|at)|cctv (?:on|in|at)) )"
    r"(?:the )?$|(?:[A-Z]\w+ (?:Street|Road|Lane|St|Rd|Ln),? |/|&)$"
)
"""What stands before the name of a road that somebody moves along, or that crosses another."""
ROAD_AFTER = re.compile(
    r"(?i)(?:,? \w+)? ?(?:car park|junction|roundabout|bus stop|traffic lights|crossing|lights|j/?w|jct|bridge|camera|"
    r"cctv|shops|entrance|footpath|layby|lay-by|towards|heading|surgery|police station|/)"
)
LIVES_THERE = re.compile(
    r"(?i)\b(?:liv(?:e|es|ed|ing)|resid\w+|stay(?:s|ed|ing)?|home|house|flat|address|moved|neighbours?|opposite|window|"
    r"door|my (?:street|road)|of)\b[^.;\n]{0,30}$"
)
"""What makes it somebody's home after all."""
