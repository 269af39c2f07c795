import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Breadcrumb } from "#app/components/breadcrumb.tsx";
import { DefinitionList } from "#app/components/definition-list.tsx";
import { PageTitle } from "#app/components/page-title.tsx";
import { PhotoGallery } from "#app/components/photo-gallery.tsx";
import { Say } from "#app/components/say.tsx";
import { Section } from "#app/components/section.tsx";
import { readCasePage } from "#app/routes/cases/case-page-view.server.ts";
import { casePageWords } from "#app/routes/cases/case-page-words.ts";
import { ClientWords } from "#app/routes/cases/client-words.tsx";
import { CorrectionSection } from "#app/routes/cases/correction-section.tsx";
import { notFound } from "#app/web/not-found.ts";
import { RenderOnly } from "#app/web/render-only.ts";
import { pageTags } from "#app/web/share-tags.ts";
import { sharedPage } from "#app/web/shared-page.ts";
import { StaticPart } from "#app/web/static-part.tsx";

export const headers = sharedPage();

export const meta: MetaFunction<typeof loader> = ({ data, ...at }) => {
  const say = casePageWords();
  if (!data) return [{ title: say.documentTitle }];
  const { clinic, treatment } = data.page;
  return pageTags(at, {
    title: say.caseOf(clinic.name, treatment.toLowerCase()),
    description: say.description(clinic.name, treatment.toLowerCase()),
  });
};

export async function loader({ params, context: { ctx } }: LoaderFunctionArgs) {
  const page = await readCasePage(ctx.store.read, params.id ?? "");
  if (!page) throw notFound();
  return new RenderOnly(page);
}

export default function CasePage() {
  const say = casePageWords();
  const { page: treated } = useLoaderData<typeof loader>();
  const { clinic, practitioner, sessions, client, photos } = treated;
  return (
    <StaticPart>
      <Breadcrumb
        trail={[
          { href: "/clinics", label: say.clinics },
          { href: clinic.href, label: clinic.name },
          { href: `${clinic.href}/cases`, label: say.cases },
        ]}
      />
      <PageTitle title={say.title(treated.treatment.toLowerCase())} lede={client.confirmedOn === null ? say.notConfirmed : say.confirmed} />
      <Section id="facts" title={say.treatment} note={say.asStated}>
        <DefinitionList
          rows={[
            { term: say.clinic, value: <a href={clinic.href}>{clinic.name}</a> },
            { term: say.whoHeldTheNeedle, value: practitioner && <a href={practitioner.href}>{practitioner.name}</a> },
            {
              term: say.sessions(sessions.length),
              value:
                sessions.length === 0 ? null : (
                  <ol className="case-days">
                    {sessions.map((session) => (
                      <li key={session.day}>{session.words}</li>
                    ))}
                  </ol>
                ),
              note: sessions.length === 1 ? say.oneSessionNote : undefined,
            },
            { term: say.gradeOfHairLoss, value: treated.grade },
            { term: say.skinTypeFitzpatrick, value: treated.skinType },
            { term: say.pigmentAndBatch, value: treated.pigment },
          ]}
        />
      </Section>
      <Section id="client" title={say.whatTheClientSays} note={client.reached ?? undefined}>
        <ClientWords client={client} />
      </Section>
      {treated.correction && <CorrectionSection correction={treated.correction} />}
      <Section id="photos" title={say.photosByStage} layout="wide" note={say.photosByStageNote}>
        {photos.length === 0 ? <p>{say.noPhotos}</p> : <PhotoGallery photos={photos} />}
      </Section>
      <Section id="review" title={say.clientReview}>
        {treated.reviewHref === null ? (
          <p>{say.noReview}</p>
        ) : (
          <p>
            <a href={treated.reviewHref}>{say.readReview}</a>
          </p>
        )}
      </Section>
      <Section id="yours" title={say.isThisYou}>
        <p>
          <Say it={say.isThisYouBody} myCase={<a href="/my-case" />} />
        </p>
      </Section>
    </StaticPart>
  );
}
