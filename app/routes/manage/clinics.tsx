import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listMemberClinics } from "#app/clinics/profile-repository.server.ts";
import { ButtonLink } from "#app/components/button.tsx";
import { EmptyState } from "#app/components/empty-state.tsx";
import { PageTitle } from "#app/components/page-title.tsx";
import { Section } from "#app/components/section.tsx";
import { readClinic } from "#app/directory/read-clinic.server.ts";
import { dayOf } from "#app/platform/date.ts";
import { printCount } from "#app/platform/printed.ts";
import { listOpenMatters } from "#app/routes/manage/open-matters.server.ts";
import { requireViewer } from "#app/web/guards.server.ts";

export const meta: MetaFunction = () => [{ title: "Your clinic – Scalpmark" }];

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
  const { clinics } = useLoaderData<typeof loader>();
  return (
    <>
      <PageTitle
        title="Your clinic"
        lede="What you can do here changes what clients see. Every change is recorded, and no change can be bought."
      />
      {clinics.length === 0 && (
        <EmptyState title="No clinic is in your hands yet">
          <p>
            Find your clinic’s profile and say that it is yours: by mail on its own domain, a record or file on its site, a document, or a
            call. If colleagues speak for it already, one of its owners can invite you.
          </p>
          <p>
            <ButtonLink href="/clinics">Find your clinic</ButtonLink>
          </p>
        </EmptyState>
      )}
      {clinics.map((clinic) => (
        <Section key={clinic.slug} id={clinic.slug} title={clinic.name}>
          {clinic.hidden ? (
            <p>This profile is taken down. Nobody sees it, and nothing about it can be changed.</p>
          ) : (
            <>
              {clinic.first ? (
                <p>
                  <a href={clinic.first.href}>{clinic.first.sentence}</a>
                  {clinic.others > 0 && `, and ${printCount(clinic.others, "other matter")}`}
                </p>
              ) : (
                <p>Nothing waits for you.</p>
              )}
              <p className="cluster">
                <ButtonLink href={`/manage/${clinic.slug}`} kind="secondary">
                  Open the desk
                </ButtonLink>
                <a href={`/manage/${clinic.slug}/photos`}>Photos</a>
                <a href={`/clinics/${clinic.slug}`}>The page clients see</a>
              </p>
            </>
          )}
        </Section>
      ))}
    </>
  );
}
