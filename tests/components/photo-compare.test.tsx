import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { VeiledPicture } from "#app/components/veiled-picture.tsx";
import type { Veil } from "#app/moderation/moderator-settings.ts";
import { type DeskView, readDeskView } from "#app/moderation/photo-desk.ts";
import { DeskSection } from "#app/routes/moderation/dispute-desk-section.tsx";

const view = (changes: Partial<DeskView>): DeskView => ({
  ...readDeskView(new URLSearchParams(), ["one", "two"], ["one", "two"]),
  ...changes,
});

const photo = (number: number, src: string | null, veil: Veil | null = null) => ({
  id: number === 1 ? "one" : "two",
  number,
  clinic: `Clinic ${number}`,
  clinicHref: `/clinics/clinic-${number}`,
  firstSeen: "23 November 2026, 12:00 UTC",
  src,
  withheld: src === null ? "Only fingerprints of this photo are kept here, so there is nothing to show." : null,
  width: 640,
  height: 480,
  alt: `Photo ${number}, of Clinic ${number}`,
  region: [],
  points: [],
  veil,
});

const side = (number: number, originalHref: string | null) => ({ number, clinic: `Clinic ${number}`, originalHref });

function markup(changes: Partial<DeskView>, { looking = true, kept = true, veil = null as Veil | null } = {}): string {
  const desk = {
    view: view(changes),
    ids: ["one", "two"],
    left: photo(1, "/photos/one/640.jpg", veil),
    right: photo(2, kept ? "/photos/two/640.jpg" : null),
    matrix: [-1, 0, 0, 1, 640, 0] as const,
    likeness: "same picture",
    transform: "Compared with photo 1, which was known before, photo 2 is mirrored.",
    facts: [],
  };
  const claims = looking ? { rows: [], left: side(1, "/originals/one"), right: side(2, kept ? "/originals/two" : null) } : null;
  return renderToStaticMarkup(<DeskSection desk={desk} claims={claims} photos={[]} />);
}

test("originals are drawn only where they were asked for, may be opened, and the look is on record", () => {
  expect(markup({ originals: true })).toContain('href="/originals/one"');
  expect(markup({ originals: true })).toContain('href="/originals/two"');
  expect(markup({ originals: false })).not.toContain('href="/originals/');
  expect(markup({ originals: true }, { looking: false })).not.toContain("/originals/");
  expect(markup({ originals: true }, { kept: false })).not.toContain("/originals/two");
});

test("a photo of which only fingerprints are kept takes its place on the desk without a picture, and the page says why", () => {
  const html = markup({ mode: "overlay" }, { kept: false });
  expect(html).toContain('class="desk-withheld"');
  expect(html).toContain("Only fingerprints of this photo are kept here");
});

test("what is drawn needs neither script nor inline style: the mirrored photo lies on the other by an attribute", () => {
  for (const mode of ["side", "overlay", "slider", "blink", "difference"] as const) {
    const html = markup({ mode, mix: 30, zoom: 2 });
    expect(html).not.toContain("style=");
    expect(html).not.toContain("<script");
    expect(html).toContain('transform="matrix(-1.00000 0.00000 0.00000 1.00000 640.00000 0.00000)"');
    expect(html).toContain(`data-mode="${mode}"`);
  }
  expect(markup({ mode: "overlay", mix: 30 })).toContain('opacity="0.3"');
  expect(markup({ mode: "slider", mix: 30 })).toContain('x1="192"');
});

test("a picture that may show an injury is blurred by an attribute, and a link and a key show it in every way of looking", () => {
  for (const mode of ["side", "overlay", "slider", "blink", "difference"] as const) {
    const blurred = markup({ mode }, { veil: "injury" });
    expect(blurred).toContain('data-veil="on"');
    expect(blurred).toMatch(/<image [^>]*href="\/photos\/one\/640.jpg"[^>]*class="[^"]*desk-veiled/);
    expect(blurred).toMatch(/href="[^"]*blurred=no#desk"[^>]*data-deed="unveil"/);
    expect(blurred).toContain("They may show an injury.");
    expect(markup({ mode, unveiled: true }, { veil: "injury" })).toContain('data-veil="off"');
  }
  const plain = markup({});
  expect(plain).not.toContain("desk-veiled");
  expect(plain).not.toContain('data-deed="unveil"');
});

test("a switch in front of a veiled picture needs no script and says what to expect, and without a veil there is none", () => {
  const shown = (veil: Veil | null) =>
    renderToStaticMarkup(
      <VeiledPicture id="a" veil={veil} name="a head">
        {<img src="/a.jpg" alt="A head" />}
      </VeiledPicture>,
    );
  expect(shown("injury")).toMatch(/<input type="checkbox" id="show-a"[^>]*\/><label for="show-a">Show this picture.*It may show an injury/);
  expect(shown("wish")).not.toContain("injury");
  expect(shown(null)).toBe('<img src="/a.jpg" alt="A head"/>');
});
