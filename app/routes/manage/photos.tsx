import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { EmptyState } from "#app/components/empty-state.tsx";
import { Notice } from "#app/components/notice.tsx";
import { PhotoStateLegend } from "#app/components/photo-state.tsx";
import { ProblemSummary } from "#app/components/problem-summary.tsx";
import { Section } from "#app/components/section.tsx";
import { dayOf } from "#app/platform/date.ts";
import { printCount } from "#app/platform/printed.ts";
import { MOST_PHOTOS_AT_ONCE, MOST_PHOTOS_IN_BATCH, photoForm } from "#app/provenance/photo-form.ts";
import { uploadPhotos } from "#app/provenance/upload-photos.server.ts";
import { BatchProgress } from "#app/routes/manage/batch-progress.tsx";
import { DeskPage } from "#app/routes/manage/desk-page.tsx";
import { requireOwnClinic } from "#app/routes/manage/own-clinic.server.ts";
import { OwnPhoto } from "#app/routes/manage/own-photo.tsx";
import { readBatch, readOwnPhotos } from "#app/routes/manage/own-photos-view.server.ts";
import { UploadForm } from "#app/routes/manage/upload-form.tsx";
import { mend, parseForm } from "#app/web/form.server.ts";
import { requireViewer } from "#app/web/guards.server.ts";
import { withMultipart } from "#app/web/multipart.server.ts";
import { notFound } from "#app/web/not-found.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `Photos of ${data?.name ?? "your clinic"} – Scalpmark` }];

/** With `?batch=ID` the photos of one sending, with how far it is. */
export async function loader(args: LoaderFunctionArgs) {
  const clinic = await requireOwnClinic(args);
  const db = args.context.ctx.store.read;
  const { searchParams } = new URL(args.request.url);
  const batchId = searchParams.get("batch");
  const batch = batchId === null ? null : await readBatch(db, clinic.id, batchId);
  if (batchId !== null && batch === null) throw notFound();
  const photos = await readOwnPhotos(db, clinic.id, batch?.photoIds ?? null);
  return { slug: clinic.slug, name: clinic.name, sent: searchParams.get("sent"), batch, photos };
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args, "photo.upload");
  const clinic = await requireOwnClinic(args);
  const { ctx } = args.context;
  return withMultipart(args.request, ctx, { files: { photos: MOST_PHOTOS_AT_ONCE } }, async (form, files) => {
    const parsed = parseForm(photoForm(dayOf(ctx.now())), form);
    if (!parsed.ok) return mend(parsed.problem);
    if (files.length === 0) return mend({ errors: { photos: "Choose at least one photo." }, values: Object.fromEntries(form) });
    const outcome = await uploadPhotos(ctx, viewer, clinic, parsed.data, files);
    if (!outcome) throw notFound();
    if (outcome.refused.length > 0) {
      const reasons = outcome.refused.map(({ name, message }) => `${name}: ${message}`).join(" ");
      const kept = outcome.added + outcome.known > 0 ? ` The other ${printCount(outcome.added + outcome.known, "photo")} arrived.` : "";
      return mend({ errors: { photos: reasons + kept }, values: Object.fromEntries(form) });
    }
    throw redirect(`/manage/${clinic.slug}/photos?sent=${outcome.added + outcome.known}`);
  });
}

export default function ManagePhotos() {
  const { slug, name, photos, sent, batch } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  const checking = photos.filter((photo) => photo.state === "checking").length;
  const shown = photos.filter((photo) => photo.view);
  const href = `/manage/${slug}/photos`;
  return (
    <DeskPage
      clinic={{ slug, name }}
      at="photos"
      title={`Photos of ${name}`}
      lede="Each photo is compared with every photo known here before it appears. Originals stay private; what is shown is made anew, without location or camera data."
    >
      <ProblemSummary problem={problem} />
      {sent !== null && !problem && (
        <Notice kind="success">
          <p>{printCount(Number(sent) || 0, "photo")} arrived. The results appear below as they come; you can leave this page.</p>
        </Notice>
      )}
      {batch && <BatchProgress batch={batch} href={href} />}
      <Section
        id="upload"
        title={batch ? "Send more, or what is missing" : "Send photos"}
        note={`12 MB each: JPEG, PNG or WebP. At most ${MOST_PHOTOS_IN_BATCH} a day; ${MOST_PHOTOS_AT_ONCE} at once where scripts are switched off.`}
      >
        <UploadForm href={href} batchId={batch?.id ?? null} problem={problem} />
      </Section>
      <Section
        id="your-photos"
        title={batch ? "Photos of this sending" : "Your photos"}
        layout="wide"
        note={!batch && checking > 0 ? `${printCount(checking, "photo")} being checked. Reload the page to see the results.` : undefined}
      >
        {photos.length === 0 ? (
          <EmptyState title={batch ? "Nothing arrived yet" : "No photos yet"}>
            <p>Clients look at healed photos first: 28 days and more after the last session.</p>
          </EmptyState>
        ) : (
          <ul className="gallery-grid">
            {photos.map((photo) => (
              <OwnPhoto key={photo.id} photo={photo} />
            ))}
          </ul>
        )}
        {shown.length > 0 && <PhotoStateLegend states={shown.map((photo) => photo.state)} />}
        <p className="cluster">
          {batch && <a href={href}>All your photos</a>}
          <a href={`/clinics/${slug}#photos`}>See them as clients do</a>
        </p>
      </Section>
    </DeskPage>
  );
}
