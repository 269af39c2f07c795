import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listMemberClinics } from "#app/clinics/profile-repository.server.ts";
import { EmptyState } from "#app/components/empty-state.tsx";
import { PageTitle } from "#app/components/page-title.tsx";
import { Section } from "#app/components/section.tsx";
import { listUndecidedDisputesOfClinic } from "#app/moderation/dispute-repository.server.ts";
import { dayOf } from "#app/platform/date.ts";
import { printCount, printDay } from "#app/platform/printed.ts";
import { requireViewer } from "#app/web/guards.server.ts";

export const meta: MetaFunction = () => [{ title: "Your clinic – Scalpmark" }];

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, "clinic.manage");
  const db = args.context.ctx.store.read;
  const clinics = await listMemberClinics(db, viewer.id);
  return {
    clinics: await Promise.all(
      clinics.map(async ({ id, slug, name }) => ({
        slug,
        name,
        disputes: (await listUndecidedDisputesOfClinic(db, id)).map((dispute) => ({ id: dispute.id, openedOn: dayOf(dispute.openedAt) })),
      })),
    ),
  };
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
          <p>An account speaks for a clinic once it was shown to belong to it. Write to us from the clinic’s own address to begin.</p>
        </EmptyState>
      )}
      {clinics.map((clinic) => (
        <Section key={clinic.slug} id={clinic.slug} title={clinic.name}>
          <ul>
            <li>
              <a href={`/clinics/${clinic.slug}`}>The page clients see</a>
            </li>
            <li>
              <a href={`/manage/${clinic.slug}/photos`}>Photos: upload and see the result of each check</a>
            </li>
            <li>
              <a href="/protect/photos">Photos you only protect, so that copies are found</a>
            </li>
            <li>
              <a href={`/clinics/${clinic.slug}#reviews`}>Reviews, to reply to</a>
            </li>
            <li>
              <a href={`/clinics/${clinic.slug}/score`}>The score, line by line</a>
            </li>
          </ul>
          {clinic.disputes.length > 0 && (
            <>
              <h3>{printCount(clinic.disputes.length, "open dispute")} about your photos</h3>
              <ul>
                {clinic.disputes.map((dispute) => (
                  <li key={dispute.id}>
                    <a href={`/disputes/${dispute.id}`}>Opened on {printDay(dispute.openedOn)}: see the match and say what you know</a>
                  </li>
                ))}
              </ul>
            </>
          )}
        </Section>
      ))}
    </>
  );
}
