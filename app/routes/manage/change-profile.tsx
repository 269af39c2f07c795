import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { countryName } from "#app/clinics/country.ts";
import { ownershipChangeWords } from "#app/clinics/ownership-change-words.ts";
import { CHANGE_DAYS, CHANGE_FORMS, type ChangeKind, type ChangeValues, isChangeKind } from "#app/clinics/profile-change.ts";
import { listLocations } from "#app/clinics/profile-repository.server.ts";
import { requestProfileChange } from "#app/clinics/request-profile-change.server.ts";
import { Button } from "#app/components/button.tsx";
import { Field } from "#app/components/field.tsx";
import { ProblemSummary } from "#app/components/problem-summary.tsx";
import { Section } from "#app/components/section.tsx";
import { changeProfileWords } from "#app/routes/manage/change-profile-words.ts";
import { DeskPage } from "#app/routes/manage/desk-page.tsx";
import { requireDesk } from "#app/routes/manage/own-clinic.server.ts";
import { mend, parseForm } from "#app/web/form.server.ts";
import { requireRecentConfirmation } from "#app/web/guards.server.ts";
import { notFound } from "#app/web/not-found.ts";
import { refusedForm, sentValues } from "#app/web/refused-form.server.ts";

export const meta: MetaFunction = () => [{ title: changeProfileWords().documentTitle }];

/** What each form asks for. */
const fields = (): Record<
  ChangeKind,
  { name: string; label: string; hint?: string; required?: boolean; type?: "email"; maxLength: number }[]
> => {
  const say = changeProfileWords();
  return {
    name: [{ name: "name", label: say.newName, required: true, maxLength: 120, hint: say.newNameHint }],
    address: [
      { name: "street", label: say.streetAndNumber, required: true, maxLength: 200 },
      { name: "city", label: say.city, required: true, maxLength: 100 },
      { name: "region", label: say.region, maxLength: 100 },
      { name: "postcode", label: say.postcode, maxLength: 20 },
      { name: "country", label: say.country, required: true, maxLength: 60 },
    ],
    owner: [
      {
        name: "email",
        label: say.newOwnersEmail,
        required: true,
        type: "email",
        maxLength: 254,
        hint: say.newOwnersEmailHint,
      },
    ],
  };
};

export async function loader(args: LoaderFunctionArgs) {
  const { clinic, kind } = await openFor(args);
  const [main] = await listLocations(args.context.ctx.store.read, clinic.id);
  const now: Record<string, string> =
    kind === "name"
      ? { name: clinic.name }
      : kind === "address" && main
        ? {
            ...filled({ street: main.street, city: main.city, region: main.region, postcode: main.postcode }),
            country: countryName(main.country),
          }
        : {};
  return { slug: clinic.slug, name: clinic.name, kind, now };
}

export async function action(args: ActionFunctionArgs) {
  const { viewer, clinic, kind } = await openFor(args);
  const form = await args.request.formData();
  const parsed = parseForm(CHANGE_FORMS[kind], form);
  if (!parsed.ok) return mend(parsed.problem);
  const wanted: ChangeValues = { ...parsed.data };
  const result = await requestProfileChange(args.context.ctx, viewer, clinic.slug, kind, wanted);
  if (!result) throw notFound();
  if (!result.ok) return refusedForm(result, sentValues(form));
  throw redirect(`/ownership/changes/${result.changeId}`, 303);
}

/** An owner of the clinic; to hand it over, one who has shown of late who they are. */
async function openFor(args: LoaderFunctionArgs) {
  const desk = await requireDesk(args, "owner");
  const kind = args.params.kind ?? "";
  if (!isChangeKind(kind)) throw notFound();
  if (kind === "owner") await requireRecentConfirmation(args);
  return { ...desk, kind };
}

const filled = (values: ChangeValues): Record<string, string> =>
  Object.fromEntries(Object.entries(values).filter((entry): entry is [string, string] => entry[1] !== null));

export default function ChangeProfile() {
  const say = changeProfileWords();
  const { slug, name, kind, now } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  return (
    <DeskPage
      clinic={{ slug, name }}
      at="ownership"
      title={say.title(ownershipChangeWords().kinds[kind].toLowerCase())}
      lede={say.lede(CHANGE_DAYS)}
    >
      <ProblemSummary problem={problem} />
      <Section id="form" title={ownershipChangeWords().kinds[kind]}>
        <form method="post" className="form">
          {fields()[kind].map((field) => {
            const typed = problem?.values[field.name];
            return (
              <Field
                key={field.name}
                {...field}
                value={typeof typed === "string" ? typed : now[field.name]}
                autoComplete="off"
                error={problem?.errors[field.name]}
              />
            );
          })}
          <div className="cluster">
            <Button>{say.askForChange}</Button>
            <a href={`/manage/${slug}/ownership`}>{say.backWithoutAsking}</a>
          </div>
        </form>
      </Section>
    </DeskPage>
  );
}
