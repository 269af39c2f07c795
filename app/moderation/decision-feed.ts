import { escapeXml } from "#app/clinics/badge.ts";

/** A decision as the feed tells of it. */
export interface FeedEntry {
  id: string;
  title: string;
  decidedAt: Date;
  /** Plain text. */
  summary: string;
}

/**
 * The public log as an Atom feed (RFC 4287), newest first. Lines of the log never change, so an entry is published and updated at one moment. `since`: the moment of a
 * feed without entries.
 */
export function decisionFeed(entries: readonly FeedEntry[], origin: string, since: Date): string {
  const page = (id: string) => escapeXml(`${origin}/decisions/${id}`);
  const time = (at: Date) => at.toISOString();
  const written = entries.map(
    ({ id, title, decidedAt, summary }) => `<entry>
<id>${page(id)}</id>
<title>${escapeXml(plain(title))}</title>
<published>${time(decidedAt)}</published>
<updated>${time(decidedAt)}</updated>
<link rel="alternate" type="text/html" href="${page(id)}"/>
<link rel="alternate" type="application/json" href="${escapeXml(`${origin}/api/v1/decisions/${id}`)}"/>
<summary>${escapeXml(plain(summary))}</summary>
</entry>
`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB">
<id>${escapeXml(`${origin}/decisions.atom`)}</id>
<title>Decisions on Scalpmark</title>
<subtitle>The public log: every decision by people, with its rule and facts. An undone decision stays, with the one that undid it.</subtitle>
<updated>${time(entries[0]?.decidedAt ?? since)}</updated>
<link rel="self" type="application/atom+xml" href="${escapeXml(`${origin}/decisions.atom`)}"/>
<link rel="alternate" type="text/html" href="${escapeXml(`${origin}/decisions`)}"/>
<link rel="license" href="https://creativecommons.org/licenses/by/4.0/"/>
<author><name>Scalpmark</name><uri>${escapeXml(origin)}</uri></author>
<rights>CC BY 4.0</rights>
${written.join("")}</feed>
`;
}

/** XML 1.0 has no place for control characters, not even escaped. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const plain = (text: string) => text.toWellFormed().replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "");
