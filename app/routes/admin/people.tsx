import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { findPerson } from "#app/accounts/find-person.server.ts";
import { listPeopleWithRole } from "#app/accounts/person-repository.server.ts";
import { GIVEN_ROLE_CODES, isGivenRole, personSearch } from "#app/accounts/standing-form.ts";
import { standingWords } from "#app/accounts/standing-words.ts";
import { Button } from "#app/components/button.tsx";
import { EmptyState } from "#app/components/empty-state.tsx";
import { Field } from "#app/components/field.tsx";
import { LinesTable } from "#app/components/lines-table.tsx";
import { ProblemSummary } from "#app/components/problem-summary.tsx";
import { Section } from "#app/components/section.tsx";
import { Tag } from "#app/components/tag.tsx";
import { AdminPage } from "#app/routes/admin/admin-page.tsx";
import { peopleWords } from "#app/routes/admin/people-words.ts";
import { type PersonView, personView } from "#app/routes/admin/person-view.ts";
import { personViewWords } from "#app/routes/admin/person-view-words.ts";
import { TeamSection } from "#app/routes/admin/team-section.tsx";
import { readTeam } from "#app/routes/admin/team-view.server.ts";
import { requireAdmin, requireConfirmedAdmin } from "#app/web/admin-guard.server.ts";
import { mend, parseForm, problemWith } from "#app/web/form.server.ts";
import { notFound } from "#app/web/not-found.ts";
import { sentValues } from "#app/web/refused-form.server.ts";
import { typedIn } from "#app/web/typed-value.ts";

export const meta: MetaFunction = () => [{ title: peopleWords().documentTitle }];

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireAdmin(args);
  const role = new URL(args.request.url).searchParams.get("role");
  if (role !== null && !isGivenRole(role)) throw notFound();
  const people = await listPeopleWithRole(args.context.ctx.store.read, role);
  const { ctx } = args.context;
  return {
    role,
    people: people.map((row) => personView(row, viewer.id)),
    team: await readTeam(
      ctx.store.read,
      people.filter((row) => row.suspendedAt === null),
      ctx.now(),
    ),
  };
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireConfirmedAdmin(args);
  const form = await args.request.formData();
  const parsed = parseForm(personSearch, form);
  if (!parsed.ok) return mend(parsed.problem);
  const id = await findPerson(args.context.ctx, viewer, parsed.data.email);
  if (id === null) return mend(problemWith("email", peopleWords().noSuchAccount, sentValues(form)));
  throw redirect(`/admin/people/${id}`, 303);
}

const filters = () => [
  { role: null, href: "/admin/people", label: peopleWords().allRoles },
  ...GIVEN_ROLE_CODES.map((role) => ({ role, href: `/admin/people?role=${role}`, label: standingWords().roles[role].many })),
];

const columns = () => {
  const say = peopleWords();
  return [say.name, say.role, say.secondFactor, say.lastSignIn, say.standing].map((label) => ({ label }));
};

const cellsOf = ({ id, name, self, roleLabel, secondFactor, lastSignIn, suspended }: PersonView) => {
  const say = peopleWords();
  return [
    <span key="name">
      <a href={`/admin/people/${id}`}>{name}</a> {self && <span className="soft">{say.you}</span>}
    </span>,
    roleLabel,
    secondFactor === personViewWords().none ? <Tag key="none">{say.noSecondFactorYet}</Tag> : secondFactor,
    lastSignIn,
    suspended === null ? say.inOrder : <Tag key="suspended">{say.suspendedOn(suspended)}</Tag>,
  ];
};

export default function People() {
  const say = peopleWords();
  const { role, people, team } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  return (
    <AdminPage at="/admin/people" title={say.title} lede={say.lede}>
      <ProblemSummary problem={problem} />
      <Section id="find" title={say.findAccount} note={say.findAccountNote}>
        <form method="post" className="form">
          <Field
            name="email"
            label={say.emailAddress}
            type="email"
            autoComplete="off"
            required
            value={typedIn(problem, "email")}
            error={problem?.errors.email}
          />
          <div>
            <Button kind="secondary">{say.findIt}</Button>
          </div>
        </form>
      </Section>
      <Section id="people" title={say.whoHoldsRole} layout="wide">
        <nav aria-label={say.roles}>
          <ul className="queue-kinds">
            {filters().map((filter) => (
              <li key={filter.href}>
                <a href={filter.href} aria-current={filter.role === role ? "page" : undefined}>
                  {filter.label}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        {people.length === 0 ? (
          <EmptyState title={say.nobodyHoldsThisRole}>
            <p>{say.findByAddress}</p>
          </EmptyState>
        ) : (
          <LinesTable label={say.title} columns={columns()} rows={people.map((person) => ({ key: person.id, cells: cellsOf(person) }))} />
        )}
      </Section>
      {team.length > 0 && <TeamSection team={team} />}
    </AdminPage>
  );
}
