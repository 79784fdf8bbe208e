"""Manual pages from what the program says of its own arguments."""

import datetime
import json
import re
import subprocess

WORDS = {
    "en": {
        "name": "NAME", "synopsis": "SYNOPSIS", "description": "DESCRIPTION", "commands": "COMMANDS",
        "arguments": "ARGUMENTS", "options": "OPTIONS", "see": "SEE ALSO", "values": "Values", "default": "Default",
        "note": "The program speaks Indonesian first; its messages are in English with \\-\\-lang en.",
        "manual": "User Commands", "option": "options", "command": "command",
    },
    "id": {
        "name": "NAMA", "synopsis": "RINGKASAN", "description": "KETERANGAN", "commands": "PERINTAH",
        "arguments": "ARGUMEN", "options": "OPSI", "see": "LIHAT JUGA", "values": "Pilihan", "default": "Bawaan",
        "note": "", "manual": "Perintah pengguna", "option": "opsi", "command": "perintah",
    },
}


def escaped(text):
    text = text.replace("\\", "\\e").replace("-", "\\-").replace("…", "...")
    return re.sub(r"^([.'])", r"\\&\1", text, flags=re.MULTILINE)


def abstract(command, language):
    """Abstracts are Indonesian with English in parentheses at their end."""
    text = command.get("abstract", "")
    match = re.fullmatch(r"(.*?)\s*\(([^()]*)\)\s*", text)
    if not match:
        return text
    return match[2 if language == "en" else 1]


def heading(argument):
    names = [("--" if name["kind"] == "long" else "-") + name["name"] for name in argument.get("names", [])]
    value = f" \\fI{escaped(argument.get('valueName', ''))}\\fR" if argument["kind"] != "flag" else ""
    if not names:
        return value.strip()
    return ", ".join(f"\\fB{escaped(name)}\\fR" for name in sorted(names, key=len)) + value


def body(text):
    lines = []
    for line in text.split("\n"):
        if line.startswith("  "):
            lines += [".br", escaped(line.strip())]
        else:
            lines.append(escaped(line) if line else ".PP")
    return "\n".join(lines)


def item(argument, words):
    lines = [".TP", heading(argument), escaped(argument.get("abstract", ""))]
    if argument.get("discussion"):
        lines.append(escaped(argument["discussion"]))
    if argument.get("allValues"):
        lines.append(f"{words['values']}: {escaped(', '.join(argument['allValues']))}.")
    if argument.get("defaultValue"):
        lines.append(f"{words['default']}: \\fB{escaped(argument['defaultValue'])}\\fR.")
    return "\n".join(lines)


def page(command, parents, version, date, language):
    words = WORDS[language]
    names = parents + [command["commandName"]]
    title = "-".join(names)
    arguments = [argument for argument in command.get("arguments", []) if argument.get("shouldDisplay", True)]
    positional = [argument for argument in arguments if argument["kind"] == "positional"]
    options = [argument for argument in arguments if argument["kind"] != "positional"]
    commands = [inner for inner in command.get("subcommands", []) if inner["commandName"] != "help"]
    synopsis = [f"\\fB{escaped(' '.join(names))}\\fR"]
    synopsis += [f"[\\fI{words['option']}\\fR]"] if options else []
    synopsis += [f"\\fI{escaped(argument.get('valueName', ''))}\\fR" for argument in positional]
    synopsis += [f"\\fI{words['command']}\\fR"] if commands else []
    parts = [
        f".TH {title.upper()} 1 {date} \"Terang {version}\" \"{words['manual']}\"\n.nh",
        f".SH {words['name']}\n{escaped(title)} \\- {escaped(abstract(command, language).rstrip('.'))}",
        f".SH {words['synopsis']}\n" + " ".join(synopsis),
    ]
    if command.get("discussion") or words["note"]:
        parts.append(f".SH {words['description']}")
        parts += [words["note"] + "\n.PP"] if words["note"] else []
        parts.append(body(command.get("discussion", "")))
    if commands:
        parts.append(f".SH {words['commands']}")
        for inner in commands:
            full = f"{title}-{inner['commandName']}"
            parts.append(f".TP\n\\fB{escaped(full)}\\fR(1)\n{escaped(abstract(inner, language))}")
    for name, group in (("arguments", positional), ("options", options)):
        if group:
            parts.append(f".SH {words[name]}")
            parts += [item(argument, words) for argument in group]
    if parents:
        parts.append(f".SH {words['see']}\n\\fB{escaped('-'.join(parents))}\\fR(1)")
    pages = {title: "\n".join(parts) + "\n"}
    for inner in commands:
        pages |= page(inner, names, version, date, language)
    return pages


def pages(program, version, epoch):
    """Returns the texts of pages by name, by language."""
    dump = subprocess.run([program, "--experimental-dump-help"], check=True, capture_output=True, text=True).stdout
    command = json.loads(dump)["command"]
    date = datetime.datetime.fromtimestamp(int(epoch), datetime.timezone.utc).date().isoformat()
    return {language: page(command, [], version, date, language) for language in WORDS}
