import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Button } from "#app/components/button.tsx";
import { Field } from "#app/components/field.tsx";
import { Notice } from "#app/components/notice.tsx";
import { PageTitle } from "#app/components/page-title.tsx";
import { PhotoFigure } from "#app/components/photo-figure.tsx";
import { ProblemSummary } from "#app/components/problem-summary.tsx";
import { RadioGroup } from "#app/components/radio-group.tsx";
import { Section } from "#app/components/section.tsx";
import { TextArea } from "#app/components/text-area.tsx";
import { Trap } from "#app/components/trap.tsx";
import { CONTACT_LENGTH, ownHeadForm, WISHES } from "#app/moderation/own-head.ts";
import { DETAIL_LENGTH } from "#app/moderation/report.ts";
import { openOwnHeadForm, reportOwnHead } from "#app/moderation/report-own-head.server.ts";
import { reportReasonWords } from "#app/moderation/report-reason-words.ts";
import { findStandingPhoto, listSizesOfPhotos } from "#app/provenance/photo-repository.server.ts";
import { isPublished } from "#app/provenance/published-photo.ts";
import { myHeadWords } from "#app/routes/photos/my-head-words.ts";
import { toPhotoView } from "#app/routes/photos/photo-view.ts";
import { mend, parseForm } from "#app/web/form.server.ts";
import { notFound } from "#app/web/not-found.ts";
import { refusedForm, sentValues } from "#app/web/refused-form.server.ts";
import { typedIn } from "#app/web/typed-value.ts";

export const meta: MetaFunction = () => [{ title: myHeadWords().documentTitle }, { name: "robots", content: "noindex" }];

/** `/my-head?photo=ID`, for anybody. After sending, `?sent` says what happens next, whatever has become of the photo by then. */
export async function loader({ request, context: { ctx } }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url);
  if (searchParams.has("sent")) return { sent: true as const };
  const db = ctx.store.read;
  const photo = await findStandingPhoto(db, searchParams.get("photo") ?? "");
  const view = photo && isPublished(photo) && toPhotoView(photo, await listSizesOfPhotos(db, [photo.id]));
  if (!view) throw notFound();
  return { sent: false as const, photo: view, opened: openOwnHeadForm(ctx) };
}

export async function action({ request, context: { ctx, clientIp } }: ActionFunctionArgs) {
  const id = new URL(request.url).searchParams.get("photo") ?? "";
  const form = await request.formData();
  const parsed = parseForm(ownHeadForm, form);
  if (!parsed.ok) return mend(parsed.problem);
  const result = await reportOwnHead(ctx, clientIp, id, parsed.data);
  if (!result) throw notFound();
  // The time of the first page is kept, so that mending a form is not taken for haste; one that is too old is made anew.
  if (!result.ok) return refusedForm(result, { ...sentValues(form), ...(result.status === 422 ? { opened: "" } : {}) });
  throw redirect("/my-head?sent=yes", 303);
}

export default function MyHead() {
  const say = myHeadWords();
  const page = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  if (page.sent) return <Sent />;
  return (
    <>
      <PageTitle title={say.title} lede={say.lede} />
      <ProblemSummary problem={problem} />
      <Section id="photo" title={say.photo}>
        <div className="gallery-grid">
          <PhotoFigure photo={page.photo} eager />
        </div>
      </Section>
      <Section id="say" title={say.whatYouWant}>
        <form method="post" className="form">
          <RadioGroup
            name="wish"
            label={say.whatDoYouWant}
            required
            choices={WISHES.map((value) => ({ value, ...reportReasonWords().wishes[value] }))}
            value={typedIn(problem, "wish")}
            error={problem?.errors.wish}
          />
          <TextArea
            name="detail"
            label={say.forTheModerator}
            hint={say.forTheModeratorHint}
            rows={4}
            maxLength={DETAIL_LENGTH}
            value={typedIn(problem, "detail")}
            error={problem?.errors.detail}
          />
          <Field
            name="contact"
            label={say.contact}
            hint={say.contactHint}
            maxLength={CONTACT_LENGTH}
            value={typedIn(problem, "contact")}
            error={problem?.errors.contact}
          />
          <Trap />
          <input type="hidden" name="opened" value={typedIn(problem, "opened") || page.opened} />
          <div>
            <Button>{say.send}</Button>
          </div>
        </form>
      </Section>
      <Section id="next" title={say.whatHappensNext}>
        <NextSteps />
      </Section>
    </>
  );
}

function Sent() {
  const say = myHeadWords();
  return (
    <>
      <PageTitle title={say.sentTitle} />
      <Notice kind="success">
        <p>{say.sentArrived}</p>
      </Notice>
      <Section id="next" title={say.whatHappensNext}>
        <NextSteps />
        <p>
          <a href="/clinics">{say.backToTheClinics}</a>
        </p>
      </Section>
    </>
  );
}

function NextSteps() {
  const say = myHeadWords();
  return (
    <div className="prose">
      <ul>
        <li>{say.photoMayBeTakenDown}</li>
        <li>{say.clinicIsNotTold}</li>
        <li>{say.youMayBeAsked}</li>
        <li>{say.blameIsDecidedApart}</li>
        <li>{say.otherSites}</li>
      </ul>
    </div>
  );
}
