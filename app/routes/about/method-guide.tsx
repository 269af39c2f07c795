import { Say } from "#app/components/say.tsx";
import { Section } from "#app/components/section.tsx";
import { methodWords } from "#app/routes/about/method-words.ts";

/** How the guide is written, and what its mark "Our rule" means. */
export function MethodGuide() {
  const say = methodWords();
  return (
    <Section id="guide" title={say.guideRestsOn}>
      <p>
        <Say it={say.guideStatements} guide={<a href="/guide" />} />
      </p>
      <p>{say.ourRule}</p>
    </Section>
  );
}
