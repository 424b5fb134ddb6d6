create function core.london_date(moment timestamptz) returns date
    language sql immutable parallel safe
    return (moment at time zone 'Europe/London')::date;

-- The product's clock: the latest as-at date of any loaded crime_reports file. No row: no reports yet.
create table core.clock (
    is_only boolean primary key default true check (is_only),
    as_at_on date not null
);

create table core.load (
    load_id bigint generated always as identity primary key,
    kind text not null,
    file_name text not null,
    file_sha256 text not null,
    file_bytes bigint not null default 0,
    as_at_on date not null,
    state text not null check (state in
        ('loaded', 'already_loaded', 'refused', 'held', 'released', 'discarded', 'rolled_back')),
    sentence text not null default '',
    read_count integer not null default 0,
    inserted_count integer not null default 0,
    updated_count integer not null default 0,
    unchanged_count integer not null default 0,
    rejected_count integer not null default 0,
    rejected_by_code jsonb not null default '{}',
    unknown_columns text[] not null default '{}',
    present_columns text[] not null default '{}',
    started_at timestamptz not null default clock_timestamp(),
    finished_at timestamptz,
    loaded_by text not null default '',
    constraint load_counts_balance
        check (read_count = inserted_count + updated_count + unchanged_count + rejected_count)
);
create index load_by_sha256 on core.load (file_sha256);

-- Rows that were not accepted: contract columns only; a ragged line is kept whole in raw_line.
create table core.quarantine (
    load_id bigint not null references core.load,
    line_no integer not null,
    reject_code text not null,
    reason text not null,
    raw_row jsonb,
    raw_line text,
    primary key (load_id, line_no)
);

-- The text of a value that could not be read; only its hash stays with the row.
create table core.raw_value (
    kind text not null,
    row_key text collate "C" not null,
    field text not null,
    raw_text text not null,
    load_id bigint not null references core.load,
    primary key (kind, row_key, field)
);

create table core.crime_report (
    report_id bigint generated always as identity primary key,
    crime_ref text collate "C" not null unique,
    source text not null,
    status text not null,
    reported_at timestamptz not null,
    recorded_at timestamptz not null,
    source_updated_at timestamptz not null,
    owning_borough_code text collate "C",
    call_for_service_ground text,
    crime_confirmed boolean,
    offence_code text collate "C",
    offence_count integer,
    victim_type text,
    victim_age integer,
    victim_contact_recorded boolean,
    victim_postcode_district text,
    victim_borough_code text collate "C",
    vulnerability_assessed boolean,
    vulnerable boolean,
    needs_assessed_at timestamptz,
    protect_advice_at timestamptz,
    allocated_at timestamptz,
    investigation_plan_at timestamptz,
    last_victim_update_at timestamptz,
    last_supervisor_review_at timestamptz,
    loss_pence bigint,
    payment_details_recorded boolean,
    online_flag boolean,
    enabler text,
    mo_length integer,
    suspect_status text,
    owner_team text,
    outcome_code text collate "C",
    outcome_at timestamptz,
    cancellation_code text,
    issues jsonb,
    first_load_id bigint not null references core.load,
    load_id bigint not null references core.load,
    scope_code text collate "C" not null generated always as (coalesce(owning_borough_code, 'none')) stored,
    recorded_on date not null generated always as (core.london_date(recorded_at)) stored,
    outcome_on date generated always as (core.london_date(outcome_at)) stored
);
create index crime_report_recorded_on on core.crime_report (recorded_on);
create index crime_report_outcome_on on core.crime_report (outcome_on) where outcome_on is not null;
create index crime_report_open on core.crime_report (report_id) where status = 'open';

create table core.nfib_submission (
    submission_id bigint generated always as identity primary key,
    submission_ref text collate "C" not null unique,
    crime_ref text collate "C" not null,
    submitted_at timestamptz not null,
    status text not null,
    source_updated_at timestamptz not null,
    nfib_ref text collate "C",
    rejection_reason text,
    offence_code text collate "C",
    victim_type text,
    online_flag boolean,
    loss_pence bigint,
    victim_borough_code text collate "C",
    issues jsonb,
    first_load_id bigint not null references core.load,
    load_id bigint not null references core.load,
    scope_code text collate "C" not null default 'orphan'
);
create index nfib_submission_crime_ref on core.nfib_submission (crime_ref);
create index nfib_submission_orphan on core.nfib_submission (submitted_at) where scope_code = 'orphan';

create table core.nfib_outcome (
    nfib_outcome_id bigint generated always as identity primary key,
    outcome_ref text collate "C" not null unique,
    crime_ref text collate "C" not null,
    returned_at timestamptz not null,
    status text not null,
    source_updated_at timestamptz not null,
    nfib_ref text collate "C",
    outcome_code text collate "C",
    suspect_details boolean,
    issues jsonb,
    first_load_id bigint not null references core.load,
    load_id bigint not null references core.load,
    scope_code text collate "C" not null default 'orphan'
);
create index nfib_outcome_crime_ref on core.nfib_outcome (crime_ref);

create table core.nfib_dissemination (
    dissemination_id bigint generated always as identity primary key,
    nfib_ref text collate "C" not null unique,
    disseminated_at timestamptz not null,
    kind text not null,
    source_updated_at timestamptz not null,
    owning_borough_code text collate "C",
    offence_code text collate "C",
    loss_pence bigint,
    crime_ref text collate "C",
    decision text,
    decision_at timestamptz,
    issues jsonb,
    first_load_id bigint not null references core.load,
    load_id bigint not null references core.load,
    scope_code text collate "C" not null generated always as (coalesce(owning_borough_code, 'none')) stored,
    disseminated_on date not null generated always as (core.london_date(disseminated_at)) stored
);
create index nfib_dissemination_crime_ref on core.nfib_dissemination (crime_ref) where crime_ref is not null;
create index nfib_dissemination_day on core.nfib_dissemination (disseminated_on);

create table core.victim_care_referral (
    referral_id bigint generated always as identity primary key,
    referral_ref text collate "C" not null unique,
    received_at timestamptz not null,
    priority text not null,
    source_updated_at timestamptz not null,
    nfib_ref text collate "C",
    victim_borough_code text collate "C",
    allocated_borough_code text collate "C",
    allocated_team text,
    allocated_at timestamptz,
    vulnerable boolean,
    first_contact_at timestamptz,
    closed_at timestamptz,
    victim_age integer,
    victim_type text,
    offence_code text collate "C",
    loss_pence bigint,
    issues jsonb,
    first_load_id bigint not null references core.load,
    load_id bigint not null references core.load,
    -- Allocated borough, else the victim's where that is one of the 32 (E09000001 is another force).
    scope_code text collate "C" not null generated always as (coalesce(
        allocated_borough_code,
        case when victim_borough_code between 'E09000002' and 'E09000033' then victim_borough_code end,
        'none')) stored,
    received_on date not null generated always as (core.london_date(received_at)) stored
);
create index victim_care_referral_day on core.victim_care_referral (received_on);
create index victim_care_referral_uncontacted on core.victim_care_referral (received_at)
    where first_contact_at is null;

create table core.training (
    training_id bigint generated always as identity primary key,
    borough_code text collate "C" not null,
    team text not null,
    team_key text not null generated always as (upper(team)) stored,
    course_code text collate "C" not null,
    as_at_on date not null,
    headcount integer not null,
    completed integer not null,
    source_updated_at timestamptz not null,
    issues jsonb,
    first_load_id bigint not null references core.load,
    load_id bigint not null references core.load,
    scope_code text collate "C" not null generated always as (borough_code) stored,
    unique (borough_code, team_key, course_code, as_at_on)
);

-- Every replaced version of a row, with the loads that wrote and replaced it: history and roll-back.
create table core.earlier_version (
    version_id bigint generated always as identity primary key,
    kind text not null,
    row_key text collate "C" not null,
    crime_ref text collate "C",
    scope_code text collate "C" not null,
    written_by_load_id bigint not null references core.load,
    replaced_by_load_id bigint not null references core.load,
    row_values jsonb not null
);
create index earlier_version_row on core.earlier_version (kind, row_key);
create index earlier_version_crime_ref on core.earlier_version (crime_ref);

-- What the rules in force on a start date say at the clock's date: derived, one row per date met in the data.
create table core.rule_calendar (
    on_date date primary key,
    is_past boolean not null,
    due_mask bigint not null,
    soon_mask bigint not null,
    completion_mask bigint not null,
    minimum_mo_length integer not null,
    grace_days integer[] not null
);
comment on table core.rule_calendar is 'Which rules are due for a report started on a date, at the clock''s date; soon_mask: due within the due-soon days; completion_mask: completion rules that count; grace_days: by rule_no + 1.';

-- One row per report: every verdict, at the clock. Masks hold one bit per ref.rule.rule_no.
create table core.assessment (
    report_id bigint primary key references core.crime_report on delete cascade,
    crime_ref text collate "C" not null,
    scope_code text collate "C" not null,
    recorded_at timestamptz not null,
    recorded_on date not null,
    recorded_month date not null,
    outcome_month date,
    offence_code text collate "C" not null,
    status text not null,
    owner_team text,
    loss_pence bigint,
    is_counted boolean not null,
    applies_mask bigint not null,
    missing_mask bigint not null,
    due_mask bigint not null,
    gap_mask bigint not null,
    soon_mask bigint not null,
    inconsistent_mask bigint not null,
    late_mask bigint not null,
    invalid_mask bigint not null,
    placeholder_mask bigint not null,
    is_complete boolean not null,
    gap_count integer not null,
    first_due_on date,
    nfib_verdict text,
    outcome_verdict text,
    agreement_offence_code text,
    agreement_victim_type text,
    agreement_online_flag text,
    agreement_victim_borough_code text,
    agreement_loss_amount text,
    is_open boolean not null,
    is_unallocated boolean not null,
    is_victim_update_overdue boolean not null,
    is_supervisor_review_overdue boolean not null,
    is_open_long boolean not null,
    is_due_soon boolean not null,
    source text not null,
    victim_update_on date not null,
    supervisor_review_on date not null
);
create unique index assessment_crime_ref on core.assessment (crime_ref);
create index assessment_recorded on core.assessment (recorded_at, report_id) where is_counted;
create index assessment_scope_recorded on core.assessment (scope_code, recorded_at, report_id) where is_counted;
create index assessment_month on core.assessment (recorded_month, scope_code) where is_counted;
create index assessment_offence on core.assessment (offence_code, scope_code, recorded_month) where is_counted;
create index assessment_outcome_month on core.assessment (outcome_month, scope_code) where is_counted;
create index assessment_gap_count on core.assessment (gap_count, report_id) where is_counted;
create index assessment_loss on core.assessment (coalesce(loss_pence, -1), report_id) where is_counted;
create index assessment_late on core.assessment (coalesce(first_due_on, 'infinity'), report_id) where is_counted;
create index assessment_incomplete on core.assessment (owner_team, recorded_at, report_id) where is_counted and not is_complete;
create index assessment_open on core.assessment (owner_team, recorded_at, report_id) where is_counted and is_open;
create index assessment_due_soon on core.assessment (recorded_at, report_id) where is_counted and is_due_soon;

-- When a gap was first and last seen, load by load.
create table core.gap_event (
    gap_event_id bigint generated always as identity primary key,
    report_id bigint not null references core.crime_report on delete cascade,
    scope_code text collate "C" not null,
    rule_no integer not null,
    opened_on date not null,
    opened_by_load_id bigint not null references core.load,
    closed_on date,
    closed_by_load_id bigint references core.load
);
create unique index gap_event_open on core.gap_event (report_id, rule_no) where closed_on is null;
create index gap_event_report on core.gap_event (report_id);

-- The summary: how many reports of a month have which result on which subject (a rule, a verdict, a field).
-- Two slices: (borough, '*' all offences) and ('*' all boroughs, offence).
create table core.tally (
    subject_code text collate "C" not null,
    offence_code text collate "C" not null,
    scope_code text collate "C" not null,
    tally_month date not null,
    result_code text collate "C" not null,
    report_count bigint not null,
    primary key (subject_code, offence_code, scope_code, tally_month, result_code)
);

-- The teams that have owned a report, for the filter.
create table core.team (
    scope_code text collate "C" not null,
    owner_team text not null,
    primary key (scope_code, owner_team)
);

-- Disseminations and referrals by month, each offence and '*' all of them; due and in time at the clock.
create table core.dissemination_month (
    disseminated_month date not null,
    scope_code text collate "C" not null,
    offence_code text collate "C" not null,
    enforcement_count bigint not null,
    due_count bigint not null,
    in_time_count bigint not null,
    primary key (offence_code, disseminated_month, scope_code)
);
create table core.victim_care_month (
    received_month date not null,
    scope_code text collate "C" not null,
    area_code text collate "C" not null,
    priority text not null,
    offence_code text collate "C" not null,
    received_count bigint not null,
    due_count bigint not null,
    in_time_count bigint not null,
    primary key (offence_code, received_month, scope_code, area_code, priority)
);

-- Sums over every stored submission, orphans and those of cancelled reports included.
create table core.submission_tally (
    scope_code text collate "C" not null,
    status text not null,
    rejection_reason text not null,
    submission_count bigint not null,
    primary key (scope_code, status, rejection_reason)
);
create index nfib_submission_pending on core.nfib_submission (submitted_at) where status = 'pending';
