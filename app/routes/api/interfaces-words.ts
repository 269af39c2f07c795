import { rich, words } from "#app/platform/words.ts";

/** What is said at /api. */
export const interfacesWords = words({
  en: {
    documentTitle: "For programs: the open interface",
    description: "Everything that is public on Scalpmark can be read by programs: JSON, feeds, tables and badges, without an account.",
    decisionsFeed: "The public log of decisions as a feed (Atom)",
    decisionsTable: "The whole log as a table",
    transparencyTable: "The figures of the transparency page as a table",
    dailyFile: "Every score with all its inputs, once a day (JSON Lines, gzip)",
    badge: "The badge of a clinic: shown on its own site alone",
    badgeSigned: "The same, signed, to be checked without asking us again",
    badgeKey: "The public key of that signature (Ed25519)",
    oembed: "oEmbed for the page of a clinic",
    sitemap: "Every public page",
    auditHeads: "Where the record’s hash chain ended on each day",
    allScoresAsData: "All scores as data",
    title: "The open interface",
    lede: "Everything that is public here can be read by programs: no account, no key, nothing to sign. What is hidden from people is hidden from programs too.",
    addressesCaption: "Addresses and what they answer",
    wholeDescription: rich("The whole description, with every field: <api>openapi.json</api> (OpenAPI 3.1)."),
    addresses: "What can be asked",
    addressesNote: "Each answers GET with JSON.",
    examples: "Examples",
    nullMeaning: rich(
      "<strong>Null means that nothing is known.</strong> It is never zero, and never “bad”. A score of null is “not enough evidence yet”: please do not print it as a number.",
    ),
    listPages: rich(
      "Lists come in pages. Follow <code>next</code>, which also stands in the Link header, until it is null. No page is skipped or shown twice.",
    ),
    etag: rich("Send the ETag of an answer back as <code>If-None-Match</code>: what has not changed is answered with 304 and no content."),
    cors: "Other sites’ pages may read it from the browser (CORS). No cookie is looked at.",
    errors: rich("Errors are problem documents (RFC 9457) with the type <code>application/problem+json</code>."),
    howToRead: "How to read it",
    requestLimit: rich(
      "{requests} requests in {seconds} seconds for each visitor. The headers <code>RateLimit</code> and <code>RateLimit-Policy</code> say how many are left; over the limit the answer is 429, with the seconds to wait in <code>Retry-After</code>. For everything at once take the <data>daily file</data>.",
    ),
    stability: "Within v1 fields are added and never taken away or changed in meaning. Please pass over fields you do not know.",
    limits: "Limits",
    licenceText: rich(
      "Figures, states and decisions: <licence>Creative Commons Attribution 4.0 International</licence>. Use them for anything, and name Scalpmark and the day. The words of a review belong to its author: quote them with a link to the review. Photos show people who agreed to be shown here and can take that back: link to them, and do not copy them.",
    ),
    licence: "Licence",
    otherAddresses: "Other addresses",
    alsoForPrograms: "Also for programs",
  },
});
