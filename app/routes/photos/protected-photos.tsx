import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Breadcrumb } from "#app/components/breadcrumb.tsx";
import { Button } from "#app/components/button.tsx";
import { Checkbox } from "#app/components/checkbox.tsx";
import { EmptyState } from "#app/components/empty-state.tsx";
import { Field } from "#app/components/field.tsx";
import { FileField } from "#app/components/file-field.tsx";
import { Notice } from "#app/components/notice.tsx";
import { PageTitle } from "#app/components/page-title.tsx";
import { ProblemSummary } from "#app/components/problem-summary.tsx";
import { RadioGroup } from "#app/components/radio-group.tsx";
import { Section } from "#app/components/section.tsx";
import { CAPTION_LENGTH, MOST_PHOTOS_AT_ONCE } from "#app/provenance/photo-form.ts";
import { FOR_MYSELF, keepingChoices, protectForm, unprotectInput } from "#app/provenance/protect-form.ts";
import { protectPhotos } from "#app/provenance/protect-photos.server.ts";
import { unprotectPhoto } from "#app/provenance/unprotect-photo.server.ts";
import { ProtectedPhoto } from "#app/routes/photos/protected-photo.tsx";
import { readProtectedPhotos } from "#app/routes/photos/protected-photo-view.server.ts";
import { protectedPhotosWords } from "#app/routes/photos/protected-photos-words.ts";
import { mend, parseForm } from "#app/web/form.server.ts";
import { requireViewer } from "#app/web/guards.server.ts";
import { withMultipart } from "#app/web/multipart.server.ts";
import { notFound } from "#app/web/not-found.ts";
import { refusedForm } from "#app/web/refused-form.server.ts";
import { typedIn } from "#app/web/typed-value.ts";

export const meta: MetaFunction = () => [{ title: protectedPhotosWords().documentTitle }];

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, "photo.protect");
  const { searchParams } = new URL(args.request.url);
  const page = await readProtectedPhotos(args.context.ctx.store.read, viewer.id);
  return { ...page, sent: searchParams.get("sent"), removed: searchParams.has("removed") };
}

export async function action(args: ActionFunctionArgs) {
  const say = protectedPhotosWords();
  const viewer = await requireViewer(args, "photo.protect");
  const { ctx } = args.context;
  return withMultipart(args.request, ctx, { files: { photos: MOST_PHOTOS_AT_ONCE } }, async (form, files) => {
    if (form.has("remove")) {
      const asked = parseForm(unprotectInput, form);
      const result = asked.ok ? await unprotectPhoto(ctx, viewer, asked.data.remove) : null;
      if (!result) throw notFound();
      if (!result.ok) return refusedForm(result);
      throw redirect("/protect/photos?removed=yes", 303);
    }
    const parsed = parseForm(protectForm, form);
    if (!parsed.ok) return mend(parsed.problem);
    const values = Object.fromEntries(form);
    if (files.length === 0) return mend({ errors: { photos: say.chooseOne }, values });
    const outcome = await protectPhotos(ctx, viewer, parsed.data, files);
    if (!outcome) throw notFound();
    const arrived = outcome.added + outcome.known;
    if (outcome.refused.length > 0) {
      const reasons = outcome.refused.map(({ name, message }) => `${name}: ${message}`).join(" ");
      return mend({ errors: { photos: arrived > 0 ? say.othersArrived(reasons, arrived) : reasons }, values });
    }
    throw redirect(`/protect/photos?sent=${arrived}`, 303);
  });
}

export default function ProtectedPhotos() {
  const say = protectedPhotosWords();
  const { photos, clinics, sent, removed } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  const error = (field: string) => problem?.errors[field];
  return (
    <>
      <Breadcrumb trail={[{ href: "/protect", label: say.protectMyPhotos }]} />
      <PageTitle title={say.title} lede={say.lede} />
      <ProblemSummary problem={problem} />
      {!problem && sent !== null && (
        <Notice kind="success">
          <p>{say.photosArrived(Number(sent) || 0)}</p>
        </Notice>
      )}
      {!problem && removed && (
        <Notice kind="success">
          <p>{say.photoRemoved}</p>
        </Notice>
      )}
      <Section id="protect" title={say.protectMore} note={say.protectMoreNote(MOST_PHOTOS_AT_ONCE)}>
        <form method="post" encType="multipart/form-data" data-enhance="upload" className="form">
          <FileField name="photos" label={say.photos} accept="image/jpeg,image/png,image/webp" multiple required error={error("photos")} />
          {clinics.length === 0 ? (
            <input type="hidden" name="holder" value={FOR_MYSELF} />
          ) : (
            <RadioGroup
              name="holder"
              label={say.whosePhotos}
              required
              choices={[...clinics.map(({ slug, name }) => ({ value: slug, label: name })), { value: FOR_MYSELF, label: say.myOwn }]}
              value={typedIn(problem, "holder") || clinics[0]?.slug}
              error={error("holder")}
            />
          )}
          <RadioGroup
            name="keep"
            label={say.whatIsKept}
            required
            choices={keepingChoices()}
            value={typedIn(problem, "keep")}
            error={error("keep")}
          />
          <Field
            name="label"
            label={say.label}
            hint={say.labelHint}
            maxLength={CAPTION_LENGTH}
            value={typedIn(problem, "label")}
            error={error("label")}
          />
          <Checkbox name="consent" label={say.consent} required checked={typedIn(problem, "consent") === "yes"} error={error("consent")} />
          <Button>{say.protectThesePhotos}</Button>
        </form>
      </Section>
      <Section id="protected" title={say.protectedCount(photos.length)} layout="wide">
        {photos.length === 0 ? (
          <EmptyState title={say.noneProtectedYet}>
            <p>{say.beginWith}</p>
          </EmptyState>
        ) : (
          <ul className="protected-list">
            {photos.map((photo) => (
              <ProtectedPhoto key={photo.id} photo={photo} />
            ))}
          </ul>
        )}
      </Section>
    </>
  );
}
