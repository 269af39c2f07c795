import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Breadcrumb } from "#app/components/breadcrumb.tsx";
import { DefinitionList } from "#app/components/definition-list.tsx";
import { PageTitle } from "#app/components/page-title.tsx";
import { PhotoGallery } from "#app/components/photo-gallery.tsx";
import { Section } from "#app/components/section.tsx";
import { readCasePage } from "#app/routes/cases/case-page-view.server.ts";
import { ClientWords } from "#app/routes/cases/client-words.tsx";
import { CorrectionSection } from "#app/routes/cases/correction-section.tsx";
import { notFound } from "#app/web/not-found.ts";
import { RenderOnly } from "#app/web/render-only.ts";
import { pageTags } from "#app/web/share-tags.ts";
import { sharedPage } from "#app/web/shared-page.ts";
import { StaticPart } from "#app/web/static-part.tsx";

export const headers = sharedPage();

export const meta: MetaFunction<typeof loader> = ({ data, ...at }) => {
  if (!data) return [{ title: "Case – Scalpmark" }];
  const { clinic, treatment } = data.page;
  return pageTags(at, {
    title: `A case of ${clinic.name}: ${treatment.toLowerCase()}`,
    description: `One treated head at ${clinic.name}, ${treatment.toLowerCase()}: sessions, photos by stage, and what the client has confirmed.`,
  });
};

export async function loader({ params, context: { ctx } }: LoaderFunctionArgs) {
  const page = await readCasePage(ctx.store.read, params.id ?? "");
  if (!page) throw notFound();
  return new RenderOnly(page);
}

export default function CasePage() {
  const { page: treated } = useLoaderData<typeof loader>();
  const { clinic, practitioner, sessions, client, photos } = treated;
  return (
    <StaticPart>
      <Breadcrumb
        trail={[
          { href: "/clinics", label: "Clinics" },
          { href: clinic.href, label: clinic.name },
          { href: `${clinic.href}/cases`, label: "Cases" },
        ]}
      />
      <PageTitle
        title={`One treated head: ${treated.treatment.toLowerCase()}`}
        lede={
          client.confirmedOn === null
            ? "As its clinic states it. The client has not confirmed it."
            : "Confirmed by the client: head, practitioner and days."
        }
      />
      <Section id="facts" title="The treatment" note="As the clinic states it.">
        <DefinitionList
          rows={[
            { term: "Clinic", value: <a href={clinic.href}>{clinic.name}</a> },
            { term: "Who held the needle", value: practitioner && <a href={practitioner.href}>{practitioner.name}</a> },
            {
              term: sessions.length === 1 ? "Session" : `${sessions.length} sessions`,
              value:
                sessions.length === 0 ? null : (
                  <ol className="case-days">
                    {sessions.map((session) => (
                      <li key={session.day}>{session.words}</li>
                    ))}
                  </ol>
                ),
              note: sessions.length === 1 ? "One session only. The usual is 2 to 4." : undefined,
            },
            { term: "Grade of hair loss", value: treated.grade },
            { term: "Skin type (Fitzpatrick)", value: treated.skinType },
            { term: "Pigment and batch", value: treated.pigment },
          ]}
        />
      </Section>
      <Section
        id="client"
        title="What the client says"
        note={client.reached === null ? undefined : `Asked ${client.reached}, each question by itself.`}
      >
        <ClientWords client={client} />
      </Section>
      {treated.correction && <CorrectionSection correction={treated.correction} />}
      <Section
        id="photos"
        title="Photos by stage"
        layout="wide"
        note="Stages are computed from the days of the sessions and of the photos."
      >
        {photos.length === 0 ? <p>None that may be shown.</p> : <PhotoGallery photos={photos} />}
      </Section>
      <Section id="review" title="The client’s review">
        {treated.reviewHref === null ? (
          <p>None was written of this case.</p>
        ) : (
          <p>
            <a href={treated.reviewHref}>Read the review that rests on this case</a>
          </p>
        )}
      </Section>
      <Section id="yours" title="Is this you?">
        <p>
          If you hold the link of this case, <a href="/my-case">take it down or change your answers</a>. If it shows you and nobody asked
          you, open the photo and say that it is your head: you need no account.
        </p>
      </Section>
    </StaticPart>
  );
}
