import { clinicNextWords } from "#app/components/clinic-next-words.ts";
import { ShortlistLink } from "#app/components/shortlist-link.tsx";

/** What a reader of a clinic's page may do next. */
export function ClinicNext({ slug, name }: { slug: string; name: string }) {
  const say = clinicNextWords();
  return (
    <p className="cluster clinic-next print:hidden">
      <ShortlistLink slug={slug} name={name} />
      <a href={`/clinics/${slug}/consultation`}>{say.questionsToAsk}</a>
      <a href={`/compare?clinics=${slug}`}>{say.compare}</a>
      <a href="/guide/botched">{say.unhappy}</a>
    </p>
  );
}
