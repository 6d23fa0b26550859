"""Made-up organizations: each with a name, a site and a mail domain of its own, always the same for the same number."""

import csv
from urllib.parse import urlencode

SYLLABLES = [a + b for a in "bdfgklmnprstvz" for b in ("a", "e", "i", "o", "u", "an", "en")]
FORMS = [
    "Association {}", "{} Foundation", "Centre {}", "{} Network", "Friends of {}", "{} Refugee Council",
    "Solidarity {}", "{} Migrant Workers' Union", "Réseau {}", "{} Legal Aid", "Asociación {}", "{} Initiative",
]
KINDS = ["ngo", "network", "union", "diaspora", "faith", "academia", "other"]
COUNTRIES = ["CH", "MX", "PH", "KE", "FR", "LB", "FJ", "US", "BR", "SN", "DE", "IN", "TN", "NZ", "AR", "ES"]


def organization(number):
    """The organization of a number from 0 to some millions."""
    # Neighbours must not look alike, or the service would ask whether they are one; this walks through all pairs once.
    scattered = number * 7_368_787 % (len(SYLLABLES) ** 4)
    words = []
    for _ in range(2):
        scattered, first = divmod(scattered, len(SYLLABLES))
        scattered, second = divmod(scattered, len(SYLLABLES))
        words.append(SYLLABLES[first] + SYLLABLES[second] + "rs"[number % 2])
    domain = f"{words[0]}-{words[1]}.example"
    return {
        "organization": FORMS[number % len(FORMS)].format(" ".join(word.capitalize() for word in words)),
        "country": COUNTRIES[number % len(COUNTRIES)],
        "kind": KINDS[number % len(KINDS)],
        "website": f"https://www.{domain}",
        "email": f"office@{domain}",
    }


def write_sheet(path, count):
    """A sheet for `undersigned import` with the organizations from 0 on."""
    with open(path, "w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(
            file, ["organization", "country", "kind", "website", "contact", "email", "language", "listed"])
        writer.writeheader()
        for number in range(count):
            row = organization(number)
            writer.writerow({**row, "contact": "Ama Example", "language": "en", "listed": "yes"})


def write_forms(path, count, known):
    """One line for each sign-on: nine of ten by an organization that is new, one by a colleague in a known one."""
    with open(path, "w", encoding="utf-8") as file:
        for number in range(count):
            is_known = number % 10 == 9
            fields = organization(number * 7 % known if is_known else known + number)
            if is_known:
                fields["email"] = fields["email"].replace("office@", f"colleague-{number}@")
            file.write(urlencode({**fields, "contact": "Noor Example", "role": "Director"}) + "\n")
