"""Writes the Finnish days off of 1990-2060 as Debian's python3-workalendar computes them.

Run by hand when the oracle is renewed, not by the tests:
    apt-get install python3-workalendar
    /usr/bin/python3 test/domain/calendar/oracle/write_workalendar.py > test/domain/calendar/oracle/workalendar.json
"""

import json
from importlib.metadata import version

from workalendar.europe import Finland

calendar = Finland()
years = {str(year): [day.strftime("%m-%d") for day, _ in calendar.holidays(year)] for year in range(1990, 2061)}
rows = ",\n".join(f'  "{year}": {json.dumps(days)}' for year, days in years.items())
print(f'{{\n  "source": "workalendar {version("workalendar")}, workalendar.europe.Finland",\n{rows}\n}}')
