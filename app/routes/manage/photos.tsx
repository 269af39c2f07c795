import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { type Clinic, findClinicBySlug, isMember } from "#app/clinics/profile-repository.server.ts";
import { TREATMENT_LABELS, TREATMENTS } from "#app/clinics/treatment.ts";
import { Breadcrumb } from "#app/components/breadcrumb.tsx";
import { Button } from "#app/components/button.tsx";
import { Checkbox } from "#app/components/checkbox.tsx";
import { EmptyState } from "#app/components/empty-state.tsx";
import { Field } from "#app/components/field.tsx";
import { FileField } from "#app/components/file-field.tsx";
import { Notice } from "#app/components/notice.tsx";
import { PageTitle } from "#app/components/page-title.tsx";
import { PhotoFigure } from "#app/components/photo-figure.tsx";
import { ProblemSummary } from "#app/components/problem-summary.tsx";
import { RadioGroup } from "#app/components/radio-group.tsx";
import { Section } from "#app/components/section.tsx";
import { Select } from "#app/components/select.tsx";
import { dayOf } from "#app/platform/date.ts";
import { printCount } from "#app/platform/printed.ts";
import { CAPTION_LENGTH, MOST_PHOTOS_AT_ONCE, photoForm } from "#app/provenance/photo-form.ts";
import { listClinicPhotos, listDerivativeSizes } from "#app/provenance/photo-repository.server.ts";
import { uploadPhotos } from "#app/provenance/upload-photos.server.ts";
import { stateText } from "#app/provenance/verdict.ts";
import { toPhotoView } from "#app/routes/photos/photo-view.ts";
import { mend, parseForm } from "#app/web/form.server.ts";
import { requireViewer } from "#app/web/guards.server.ts";
import type { LoadContext } from "#app/web/load-context.ts";
import { withMultipart } from "#app/web/multipart.server.ts";
import { notFound } from "#app/web/not-found.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `Photos of ${data?.name ?? "your clinic"} – Scalpmark` }];

export async function loader(args: LoaderFunctionArgs) {
  const clinic = await findOwnClinic(args);
  const db = args.context.ctx.store.read;
  const sizes = await listDerivativeSizes(db, clinic.id);
  const photos = (await listClinicPhotos(db, clinic.id)).filter((photo) => photo.purpose === "clinic");
  return {
    slug: clinic.slug,
    name: clinic.name,
    sent: new URL(args.request.url).searchParams.get("sent"),
    photos: photos.map((photo) => ({
      id: photo.id,
      state: photo.state,
      failure: photo.failure,
      view: toPhotoView(
        photo,
        sizes.filter((size) => size.photoId === photo.id),
      ),
    })),
  };
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args, "photo.upload");
  const clinic = await findOwnClinic(args);
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

/** The clinic of the address, if the viewer speaks for it; otherwise the same 404 as for a clinic that does not exist. */
async function findOwnClinic(args: { request: Request; context: LoadContext; params: LoaderFunctionArgs["params"] }): Promise<Clinic> {
  const viewer = await requireViewer(args, "clinic.manage");
  const db = args.context.ctx.store.read;
  const clinic = await findClinicBySlug(db, args.params.slug ?? "");
  if (!clinic || !(await isMember(db, clinic.id, viewer.id))) throw notFound();
  return clinic;
}

export default function ManagePhotos() {
  const { slug, name, photos, sent } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  const value = (field: string) => String(problem?.values[field] ?? "");
  const error = (field: string) => problem?.errors[field];
  const checking = photos.filter((photo) => photo.state === "checking").length;
  return (
    <>
      <Breadcrumb trail={[{ href: "/manage", label: "Your clinic" }]} />
      <PageTitle
        title={`Photos of ${name}`}
        lede="Each photo is compared with every photo known here before it appears. Originals stay private; what is shown is made anew, without location or camera data."
      />
      <ProblemSummary problem={problem} />
      {sent !== null && !problem && (
        <Notice kind="success">
          <p>{printCount(Number(sent) || 0, "photo")} arrived. The results appear below as they come; you can leave this page.</p>
        </Notice>
      )}
      <Section id="upload" title="Send photos" note={`Up to ${MOST_PHOTOS_AT_ONCE} at once, 12 MB each: JPEG, PNG or WebP.`}>
        <form method="post" encType="multipart/form-data" data-enhance="upload" className="form">
          <FileField name="photos" label="Photos" accept="image/jpeg,image/png,image/webp" multiple required error={error("photos")} />
          <Select
            name="treatment"
            label="Treatment shown"
            required
            choices={TREATMENTS.map((code) => ({ value: code, label: TREATMENT_LABELS[code] }))}
            value={value("treatment")}
            emptyLabel="Choose one"
            error={error("treatment")}
          />
          <RadioGroup
            name="when"
            label="Taken"
            required
            choices={[
              { value: "after", label: "After treatment" },
              { value: "before", label: "Before treatment" },
              { value: "unknown", label: "Not known" },
            ]}
            value={value("when")}
            error={error("when")}
          />
          <Field
            name="daysSinceSession"
            label="Days since the last session"
            hint="Photos of 28 days and more are shown first. Without it the stage reads unknown."
            inputMode="numeric"
            short
            value={value("daysSinceSession")}
            error={error("daysSinceSession")}
          />
          <Field name="takenOn" label="Day taken" type="date" short value={value("takenOn")} error={error("takenOn")} />
          <Field name="caption" label="Caption" maxLength={CAPTION_LENGTH} value={value("caption")} error={error("caption")} />
          <Checkbox
            name="consent"
            label="The person shown agreed to have these photos published, and can withdraw."
            required
            checked={value("consent") === "yes"}
            error={error("consent")}
          />
          <Button>Send photos</Button>
        </form>
      </Section>
      <Section
        id="photos"
        title="Your photos"
        layout="wide"
        note={checking > 0 ? `${printCount(checking, "photo")} being checked. Reload the page to see the results.` : undefined}
      >
        {photos.length === 0 ? (
          <EmptyState title="No photos yet">
            <p>Clients look at healed photos first: 28 days and more after the last session.</p>
          </EmptyState>
        ) : (
          <ul className="gallery-grid">
            {photos.map(({ id, state, failure, view }) => (
              <li key={id}>
                {view && <PhotoFigure photo={view} />}
                {!view && <p>{stateText(state).label}</p>}
                <p className="small">{failure ?? stateText(state).shows}</p>
              </li>
            ))}
          </ul>
        )}
        <p>
          <a href={`/clinics/${slug}#photos`}>See them as clients do</a>
        </p>
      </Section>
    </>
  );
}
