import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listMemberClinics } from "#app/clinics/profile-repository.server.ts";
import { ButtonLink } from "#app/components/button.tsx";
import { EmptyState } from "#app/components/empty-state.tsx";
import { PageTitle } from "#app/components/page-title.tsx";
import { Section } from "#app/components/section.tsx";
import { readClinic } from "#app/directory/read-clinic.server.ts";
import { dayOf } from "#app/platform/date.ts";
import { clinicsWords } from "#app/routes/manage/clinics-words.ts";
import { listOpenMatters } from "#app/routes/manage/open-matters.server.ts";
import { requireViewer } from "#app/web/guards.server.ts";

export const meta: MetaFunction = () => [{ title: clinicsWords().documentTitle }];

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, "clinic.manage");
  const { ctx } = args.context;
  const db = ctx.store.read;
  const asOf = dayOf(ctx.now());
  const clinics = [];
  for (const { slug, name } of await listMemberClinics(db, viewer.id)) {
    const reading = await readClinic(db, slug, asOf);
    const [first, ...others] = reading ? await listOpenMatters(db, reading, asOf) : [];
    clinics.push({ slug, name, hidden: reading === null, first: first ?? null, others: others.length });
  }
  return { clinics };
}

export default function ManageClinics() {
  const say = clinicsWords();
  const { clinics } = useLoaderData<typeof loader>();
  return (
    <>
      <PageTitle title={say.title} lede={say.lede} />
      {clinics.length === 0 && (
        <EmptyState title={say.noClinicYet}>
          <p>{say.howToFindYours}</p>
          <p>
            <ButtonLink href="/clinics">{say.findYourClinic}</ButtonLink>
          </p>
        </EmptyState>
      )}
      {clinics.map((clinic) => (
        <Section key={clinic.slug} id={clinic.slug} title={clinic.name}>
          {clinic.hidden ? (
            <p>{say.takenDown}</p>
          ) : (
            <>
              {clinic.first ? (
                <p>
                  <a href={clinic.first.href}>{clinic.first.sentence}</a>
                  {clinic.others > 0 && say.andOtherMatters(clinic.others)}
                </p>
              ) : (
                <p>{say.nothingWaits}</p>
              )}
              <p className="cluster">
                <ButtonLink href={`/manage/${clinic.slug}`} kind="secondary">
                  {say.openDesk}
                </ButtonLink>
                <a href={`/manage/${clinic.slug}/photos`}>{say.photos}</a>
                <a href={`/clinics/${clinic.slug}`}>{say.publicPage}</a>
              </p>
            </>
          )}
        </Section>
      ))}
    </>
  );
}
