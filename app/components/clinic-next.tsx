import { ShortlistLink } from "#app/components/shortlist-link.tsx";

/** What a reader of a clinic's page may do next. */
export function ClinicNext({ slug, name }: { slug: string; name: string }) {
  return (
    <p className="cluster clinic-next print:hidden">
      <ShortlistLink slug={slug} name={name} />
      <a href={`/clinics/${slug}/consultation`}>Questions to ask</a>
      <a href={`/compare?clinics=${slug}`}>Compare</a>
      <a href="/guide/botched">Treated here and unhappy?</a>
    </p>
  );
}
