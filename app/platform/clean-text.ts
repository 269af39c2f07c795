// Controls but tab and line feed, signs that turn the reading direction (a name could read backwards), byte order marks.
const STRIPPED = /[^\P{Cc}\t\n]|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/** Text from outside as it is stored: NFC, one kind of line break, no invisible steering signs, trimmed. */
export function cleanText(text: string): string {
  return text.toWellFormed().normalize("NFC").replaceAll("\r\n", "\n").replaceAll(STRIPPED, "").trim();
}
