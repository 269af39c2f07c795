import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { markOf, openedFields } from "#app/clinics/collision.server.ts";
import { editProfile } from "#app/clinics/edit-profile.server.ts";
import { listMembers } from "#app/clinics/member-repository.server.ts";
import { PROFILE_FIELDS, PROFILE_LABELS, PROFILE_LENGTH, type ProfileField, profileShape, profileText } from "#app/clinics/profile-form.ts";
import { listLocations } from "#app/clinics/profile-repository.server.ts";
import { DefinitionList } from "#app/components/definition-list.tsx";
import { Field } from "#app/components/field.tsx";
import { Section } from "#app/components/section.tsx";
import { TextArea } from "#app/components/text-area.tsx";
import { printList } from "#app/platform/printed.ts";
import { addressWords } from "#app/routes/clinics/address-words.ts";
import { DeskPage } from "#app/routes/manage/desk-page.tsx";
import { answerEdit, openForm } from "#app/routes/manage/edit-answer.server.ts";
import { DraftedForm, EditNotices, ProfileParts } from "#app/routes/manage/edit-frame.tsx";
import { requireDesk } from "#app/routes/manage/own-clinic.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `Profile of ${data?.name ?? "your clinic"} – Scalpmark` }];

export async function loader(args: LoaderFunctionArgs) {
  const desk = await requireDesk(args);
  const { ctx } = args.context;
  const { clinic, memberRole } = desk;
  const values = profileText(clinic);
  const [main] = await listLocations(ctx.store.read, clinic.id);
  const owners = (await listMembers(ctx.store.read, clinic.id)).filter((member) => member.role === "owner");
  return {
    slug: clinic.slug,
    name: clinic.name,
    address: main ? addressWords(main) : null,
    owners: owners.length === 0 ? null : printList(owners.map((owner) => owner.displayName)),
    mayAskForChange: memberRole === "owner",
    form: await openForm(ctx, desk, args.request, "profile", { values, opened: { version: clinic.version, mark: markOf(values) } }),
    done: new URL(args.request.url).searchParams.get("done"),
  };
}

export async function action(args: ActionFunctionArgs) {
  const desk = await requireDesk(args);
  const { ctx } = args.context;
  return answerEdit(ctx, desk, args.request, {
    form: "profile",
    href: `/manage/${desk.clinic.slug}/profile`,
    schema: z.object({ ...openedFields, ...profileShape }),
    fields: PROFILE_FIELDS,
    save: ({ version, mark, ...profile }) => editProfile(ctx, desk.viewer, desk.clinic.id, { version, mark }, profile),
  });
}

const HINTS: Partial<Record<ProfileField, string>> = {
  about: "What you do and for whom. Years, treatments and hours belong under Claims, where they stand beside the evidence.",
  website: "It begins with https://.",
  machine: "Make and model, and whether it is made for SMP.",
  needle: "Such as “0.18 mm, 3-point”. Usual are 0.15 to 0.25 mm.",
  pigment: "The maker and the line.",
  languages: "Such as “English, Polish”. Clients can search by them.",
  pigmentBatch: "The number on the bottle in use. It matters when a colour turns.",
};

export default function ManageProfile() {
  const { slug, name, address, owners, mayAskForChange, form, done } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const href = `/manage/${slug}/profile`;
  const told = (field: ProfileField) => ({
    name: field,
    label: PROFILE_LABELS[field],
    hint: HINTS[field],
    maxLength: PROFILE_LENGTH[field],
    value: answer ? String(answer.problem.values[field] ?? "") : form.values[field],
    error: answer?.problem.errors[field],
  });
  return (
    <DeskPage
      clinic={{ slug, name }}
      at="profile"
      title={`Profile of ${name}`}
      lede="What is left empty is printed as “Not provided”, as large as what is told. No change here resets anything that was checked."
    >
      <ProfileParts slug={slug} at="profile" />
      <EditNotices href={href} draft={form.draft} done={done} answer={answer} labels={PROFILE_LABELS} />
      <Section
        id="fixed"
        title="Name, address, owner"
        note="Clients find a clinic by these, so they change with two proofs and after seven days in which the owner can object."
      >
        <DefinitionList
          rows={[
            { term: "Name", value: name },
            { term: "Main address", value: address },
            { term: "Owner", value: owners },
          ]}
        />
        {mayAskForChange && (
          <p>
            <a href={`/manage/${slug}/ownership`}>Ask for a change</a>
          </p>
        )}
      </Section>
      <Section id="stated" title="About and equipment" note="As stated by you. Equipment is the first thing a client is told to ask.">
        <DraftedForm href={href} opened={answer?.collision?.opened ?? form.opened}>
          <TextArea {...told("about")} rows={7} />
          <Field {...told("website")} type="text" inputMode="url" />
          <Field {...told("phone")} type="tel" autoComplete="off" />
          <Field {...told("machine")} />
          <Field {...told("needle")} />
          <Field {...told("pigment")} />
          <Field {...told("pigmentBatch")} short />
          <Field {...told("languages")} />
        </DraftedForm>
      </Section>
    </DeskPage>
  );
}
