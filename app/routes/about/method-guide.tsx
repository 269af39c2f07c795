import { Section } from "#app/components/section.tsx";

/** How the guide is written, and what its mark "Our rule" means. */
export function MethodGuide() {
  return (
    <Section id="guide" title="What the guide rests on">
      <p>
        Every statement in <a href="/guide">the guide</a> carries the number of a public page that was read, or the mark “Our rule”. Where
        sources disagree both ends are printed. Most who write about this treatment also sell it: that is printed beside them.
      </p>
      <p>
        “Our rule” is what this site does, or what it advises from the botched treatments it was built upon. No study stands behind it.
        Nobody can pay to be a source, and nothing in the guide changes a score.
      </p>
    </Section>
  );
}
