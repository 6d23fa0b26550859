"""Makes a sheet of a million records out of the hundred thousand of scale.csv.gz: ten worlds of bodies that have nothing to do with one another.

Each world but the first has its letters exchanged, vowels for vowels and consonants for consonants, in every word and domain that few
records have. So spellings, typing errors and addresses stay as near to each other as they were, and words that many have stay what they are."""

import csv
import random
import re
import unicodedata
from collections import Counter

COMMON = 50
WORD = re.compile(r"\w+")
HOST = re.compile(r"^(https?://)?(www\.)?([^/@\s]+)(.*)$", re.IGNORECASE)


def alphabets(rows):
    """The letters of each script and case, Latin vowels apart; those with accents stay what they are."""
    groups = {}
    for letter in set("".join(row["org_name"] for row in rows)):
        if not letter.isalpha() or unicodedata.decomposition(letter):
            continue
        script = unicodedata.name(letter, "?").split()[0]
        sort = letter.lower() in "aeiou" if script == "LATIN" else None
        if script != "LATIN" or letter.isascii():
            groups.setdefault((script, letter.isupper(), sort), []).append(letter)
    return groups


def exchange(groups, seed):
    """A table of letters for letters; a capital goes the way of its small letter."""
    table = {}
    for (script, is_upper, sort), letters in sorted(groups.items(), key=lambda group: (group[0][0], group[0][1], str(group[0][2]))):
        if is_upper:
            continue
        shuffled = sorted(letters)
        random.Random(f"{seed} {script} {sort}").shuffle(shuffled)
        for one, other in zip(sorted(letters), shuffled):
            table[ord(one)] = other
            if len(one.upper()) == 1 and len(other.upper()) == 1:
                table.setdefault(ord(one.upper()), other.upper())
    return table


def write(rows, path, worlds=10):
    """Gives how many records were written; ids and labels tell the world."""
    words = Counter(word for row in rows for word in set(WORD.findall(row["org_name"].lower())))
    groups = alphabets(rows)

    def host(field):
        found = HOST.match(field.rsplit("@", 1)[-1])
        return found.group(3).lower() if found else ""

    hosts = Counter(host(row[column]) for row in rows for column in ("website", "contact_email") if row[column])
    count = 0
    with open(path, "w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, fieldnames=list(rows[0]))
        writer.writeheader()
        for world in range(worlds):
            table = exchange(groups, world) if world else {}

            def word(found):
                text = found.group()
                return text if words[text.lower()] >= COMMON else text.translate(table)

            def address(field):
                name = host(field)
                if not name or hosts[name] >= COMMON or "." not in name:
                    return field
                labels = name.rsplit(".", 2 if name.count(".") > 1 else 1)
                return field.lower().replace(name, ".".join([labels[0].translate(table)] + labels[1:]))

            for row in rows:
                changed = dict(row)
                changed["record_id"] = f"{world}-{row['record_id']}"
                changed["entity_id"] = f"{world}-{row['entity_id']}"
                changed["org_name"] = WORD.sub(word, row["org_name"])
                for column in ("website", "contact_email"):
                    changed[column] = address(row[column])
                writer.writerow(changed)
                count += 1
    return count
