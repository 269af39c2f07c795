import { createContext, type ReactNode, useContext } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { Button } from "#app/components/button.tsx";
import { ClinicCard, type ClinicCardView } from "#app/components/clinic-card.tsx";
import { EvidenceLedger } from "#app/components/evidence-ledger.tsx";
import { LineageList } from "#app/components/lineage-list.tsx";
import { Notice } from "#app/components/notice.tsx";
import { Pagination } from "#app/components/pagination.tsx";
import { PartsTable } from "#app/components/parts-table.tsx";
import { PhotoGallery } from "#app/components/photo-gallery.tsx";
import { ReviewCard, type ReviewView } from "#app/components/review-card.tsx";
import { ScalpCloseUp } from "#app/components/scalp-close-up.tsx";
import { ScalpHead } from "#app/components/scalp-head.tsx";
import { SearchBox } from "#app/components/search-box.tsx";
import { Section } from "#app/components/section.tsx";
import { TrainingHours } from "#app/components/training-hours.tsx";
import { NO_COUNTS } from "#app/directory/count-facets.server.ts";
import { EVERYTHING } from "#app/directory/search-query.ts";
import { GOOD } from "#app/guide/look.ts";
import { SearchFilters } from "#app/routes/directory/search-filters.tsx";
import { LookControls } from "#app/routes/guide/look-controls.tsx";
import { AnswerContext } from "#app/web/answer-context.tsx";
import { staticMarkup, staticPieces } from "#app/web/static-markup.ts";
import { StaticPart, withStaticParts } from "#app/web/static-part.tsx";

const HOSTILE = `<static-part></static-part><script>alert("1")</script> & 'quoted' "marks" <!-- --> é 字`;

const CARD: ClinicCardView = {
  href: "/clinics/a?b=1&c=2",
  name: HOSTILE,
  place: "Leeds, England",
  why: HOSTILE,
  cover: { src: "/photos/1/320.jpg", srcSet: "/photos/1/320.jpg 320w", width: 320, height: 400, alt: HOSTILE },
  distance: "3.2 km",
  score: { score: 62.4, low: 51.2, high: 73.6, band: "good", deduction: 6 },
  evidenceLevel: 43,
  verifiedHours: 0,
  evidencedYears: 1.5,
  healedPhotos: null,
  reviews: { verified: 3, unverified: 1 },
  treatments: ["hairline", "density"],
  priceFrom: null,
  warning: "One photo confirmed stolen",
};

const PHOTO = {
  id: "1",
  src: "/photos/1/640.jpg",
  srcSet: "/photos/1/640.jpg 640w",
  sizes: "20rem",
  width: 640,
  height: 800,
  alt: HOSTILE,
  before: false,
  stage: "fresh",
  daysSinceSession: 2,
  takenOn: "1 March 2026",
  state: "confirmed_stolen",
  drawn: true,
  decisionHref: "/decisions/1",
} as const;

const REVIEW: ReviewView = {
  id: "r1",
  href: "/reviews/r1",
  chapter: {
    title: HOSTILE,
    writtenOn: "2026-03-14",
    writtenLabel: "14 March 2026",
    stage: "healed",
    daysSinceSession: 42,
    overall: 4,
    dimensions: [{ label: "Dot size", rating: 0 }],
    paragraphs: [HOSTILE, "Second."],
    promised: null,
    delivered: "Two sessions",
    name: "12 months",
    outcomes: [{ term: "Dots", value: "too big" }],
    conduct: ["there was no consultation", HOSTILE],
    corrected: "Says that a correction elsewhere is planned.",
    incentive: "a discount",
    photos: [PHOTO],
  },
  author: "A.",
  about: "hairline",
  proof: { label: "Verified", verified: true, howChecked: "By a receipt." },
  byStaff: false,
  state: "disputed",
  chapters: [
    { label: "6 weeks", rating: 5, href: "/reviews/r1?chapter=1", current: false },
    { label: "12 months", rating: 2, href: "/reviews/r1?chapter=2", current: true },
  ],
  reply: { by: "The clinic", on: "20 March 2026", paragraphs: ["Thank you."] },
  reportHref: "/reviews/r1/report",
};

const PIECES: [what: string, node: ReactNode][] = [
  ["nothing", [null, undefined, false, true, "", 0, -1.5]],
  ["text", HOSTILE],
  [
    "flags and states",
    <details key="d" open data-kind="x" aria-label={HOSTILE} aria-hidden={false} hidden={false} className="" tabIndex={-1} />,
  ],
  ["a card of a scored clinic", <ClinicCard key="c" clinic={CARD} />],
  ["a card of a new clinic", <ClinicCard key="c" clinic={{ ...CARD, score: null, cover: null, verifiedHours: null, treatments: [] }} />],
  ["a review", <ReviewCard key="r" review={REVIEW} />],
  ["a gallery", <PhotoGallery key="g" photos={[PHOTO, { ...PHOTO, id: "2", stage: "healed", decisionHref: undefined }]} />],
  [
    "a notice",
    <Notice key="n" kind="warning" title={HOSTILE}>
      <b>bold</b>
    </Notice>,
  ],
  ["pages", <Pagination key="p" previousHref={null} nextHref="/clinics?after=1&x=2" from={1} to={20} total={41} noun="clinics" />],
  ["who taught whom", <LineageList key="l" normYears={5} steps={[{ name: "A", href: "/a", course: HOSTILE, yearsWhenTeaching: null }]} />],
  [
    "the parts of a score",
    <PartsTable
      key="t"
      scoreInTenths={410}
      showSum
      parts={[
        { id: "base", label: "Base", tenths: 450, note: "The same" },
        { id: "integrity", label: "Taken off", tenths: -40, byDecision: true },
      ]}
    />,
  ],
  [
    "hours of training",
    <TrainingHours
      key="h"
      modes={[
        { mode: "online", hours: 12 },
        { mode: "home", hours: null },
      ]}
      acceptedHours={null}
      liveModels={0}
      norms={[{ name: "SPCP", hours: 100 }]}
    />,
  ],
  [
    "the form of a search",
    <SearchFilters
      key="f"
      search={{ ...EVERYTHING, words: HOSTILE, place: HOSTILE, treatment: "hairline", area: { south: 1, west: 2, north: 3, east: 4 } }}
      facets={NO_COUNTS.facets}
    />,
  ],
  ["a drawn scalp, close up", <ScalpCloseUp key="s" id="s" look={{ ...GOOD, healing: 4, depth: "halo" }} label={HOSTILE} changing />],
  ["a drawn head", <ScalpHead key="e" id="e" look={GOOD} label={HOSTILE} dotsOf="s" />],
  ["sliders and choices", <LookControls key="l" look={GOOD} problem={{ errors: { dot: HOSTILE }, values: { dot: HOSTILE } }} />],
  ["the form of a search on another page", <SearchBox key="b" />],
  [
    "fields",
    <form key="o" method="post" action="/x?a=1&b=2">
      <input type="hidden" name="a" value={HOSTILE} />
      <input type="checkbox" defaultChecked name="b" value="yes" />
      <input defaultValue={3} defaultChecked={false} type="radio" required disabled={false} />
      <select name="c" defaultValue={2} required>
        <option value="">{HOSTILE}</option>
        <option value={2}>two</option>
        <option disabled>2</option>
      </select>
      <select name="d">
        <option value="x">none is chosen</option>
      </select>
      <Button name="intent" value="save">
        Save
      </Button>
    </form>,
  ],
  [
    "claims and evidence",
    <Section key="s" id="claims" title="Claims" note={HOSTILE} layout="wide">
      <EvidenceLedger
        rows={[
          {
            id: "claim-1",
            subject: "Years",
            claim: HOSTILE,
            evidence: null,
            state: "contradicted",
            sum: ["1 + 1 = 2"],
            measure: { claimed: 36, evidenced: 5, unit: { one: "month", many: "months" }, perRow: 12 },
            checks: [{ how: HOSTILE, by: "A moderator", on: null, until: null, doesNotProve: "Skill" }],
          },
        ]}
      />
    </Section>,
  ],
];

test.each(PIECES)("Static markup is what React makes of it: %s", (_, node) => {
  expect(staticMarkup(node)).toBe(renderToStaticMarkup(node));
});

test("A long part comes in pieces that are one markup together, and none of them ends within a tag", () => {
  const long = Array.from({ length: 200 }, (_, key) => key).map((key) => (
    <form key={key} method="post" action="/sent?a=<&b=2">
      <ClinicCard clinic={CARD} />
    </form>
  ));
  const pieces = staticPieces(long);
  expect(pieces.length).toBeGreaterThan(20);
  expect(pieces.join("")).toBe(renderToStaticMarkup(long));
  for (const piece of pieces) expect(piece.lastIndexOf(">")).toBeGreaterThan(piece.lastIndexOf("<"));
});

const Hooked = () => useContext(createContext("x"));
test.each<[string, ReactNode]>([
  ["a text of several lines", <textarea key="t" defaultValue="x" />],
  [
    "a choice of several values",
    <select key="m" multiple defaultValue={["a"]}>
      <option>a</option>
    </select>,
  ],
  ["a style object", <p key="p" style={{ color: "red" }} />],
  [
    "a handler",
    <a key="a" href="/" onClick={() => {}}>
      x
    </a>,
  ],
  ["an attribute nobody has looked at", <p key="c" contentEditable="true" />],
  ["a component that reads a context", <Hooked key="h" />],
])("Static markup refuses what it cannot render as React does: %s", (_, node) => {
  expect(() => staticMarkup(node)).toThrow(TypeError);
});

test("Static parts stand in the page where they would without the short cut, whatever their text says", () => {
  const page = (
    <main>
      <p>{HOSTILE}</p>
      <StaticPart>
        <ClinicCard clinic={CARD} />
      </StaticPart>
      <hr />
      <StaticPart>
        <b>$& $1 {HOSTILE}</b>
      </StaticPart>
    </main>
  );
  const staticParts: string[][] = [];
  const marked = renderToStaticMarkup(
    <AnswerContext.Provider value={{ nonce: undefined, requestId: "", staticParts }}>{page}</AnswerContext.Provider>,
  );
  expect(staticParts).toHaveLength(2);
  expect(withStaticParts(marked, staticParts).join("")).toBe(renderToStaticMarkup(page));
  expect(() => withStaticParts(marked, staticParts.slice(1))).toThrow();
});

test("What has no static markup is left to React: the page is there all the same", () => {
  const staticParts: string[][] = [];
  const page = (
    <AnswerContext.Provider value={{ nonce: undefined, requestId: "", staticParts }}>
      <StaticPart>
        <textarea name="q" defaultValue="Leeds" />
      </StaticPart>
    </AnswerContext.Provider>
  );
  expect(withStaticParts(renderToStaticMarkup(page), staticParts).join("")).toBe('<textarea name="q">Leeds</textarea>');
  expect(staticParts).toEqual([]);
});
