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

-- One row per report: every verdict, at the clock. Masks hold one bit per ref.rule.rule_no; a rule that is missing stands in
-- one of the masks of reasons (inconsistent, late, invalid, placeholder) at the most.
create table core.assessment (
    report_id bigint primary key,
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
)
-- A verdict that changes with the day is written in the place beside the old one, and most indexes need not know.
with (fillfactor = 85);
create unique index assessment_crime_ref on core.assessment (crime_ref);
create index assessment_recorded on core.assessment (recorded_at, report_id) where is_counted;
create index assessment_scope_recorded on core.assessment (scope_code, recorded_at, report_id) where is_counted;
create index assessment_month on core.assessment (recorded_month, scope_code) where is_counted;
create index assessment_offence on core.assessment (offence_code, scope_code, recorded_month) where is_counted;
-- Most reports have no outcome, and who asks by its month asks for those that have one.
create index assessment_outcome_month on core.assessment (outcome_month, scope_code)
    where is_counted and outcome_month is not null;
create index assessment_gap_count on core.assessment (gap_count, report_id) where is_counted;
-- Row security takes coalesce for leaky: the first row after a page would be looked for from the beginning of the index.
create index assessment_loss
    on core.assessment ((case when loss_pence is null then -1 else loss_pence end), report_id) where is_counted;
create index assessment_late
    on core.assessment ((case when first_due_on is null then 'infinity'::date else first_due_on end), report_id)
    where is_counted and not is_complete;
-- Open reports with gaps, in the order of the worklist: few among all reports, and what a borough lead asks for each morning.
create index assessment_open_gaps
    on core.assessment ((case when first_due_on is null then 'infinity'::date else first_due_on end), report_id)
    where is_counted and is_open and not is_complete;
create index assessment_incomplete on core.assessment (owner_team, recorded_at, report_id) where is_counted and not is_complete;
create index assessment_open on core.assessment (owner_team, recorded_at, report_id) where is_counted and is_open;
create index assessment_due_soon on core.assessment (recorded_at, report_id) where is_counted and is_due_soon;
-- What core.advance_clock asks each day: which open reports cross a limit of a worklist, those not counted yet too.
create index assessment_worklist on core.assessment (recorded_on, victim_update_on, supervisor_review_on) where is_open;

-- When a gap was first and last seen, load by load.
create table core.gap_event (
    gap_event_id bigint generated always as identity primary key,
    report_id bigint not null,
    scope_code text collate "C" not null,
    rule_no integer not null,
    opened_on date not null,
    opened_by_load_id bigint not null,
    closed_on date,
    closed_by_load_id bigint
);
create unique index gap_event_open on core.gap_event (report_id, rule_no) where closed_on is null;
create index gap_event_report on core.gap_event (report_id);

-- The summary: how many reports of a month have which result on which subject (a rule, a verdict, a field, a worklist).
-- Slices: (borough, '*' all offences), ('*' all boroughs, offence), ('*', '*') all London; and, for the subjects of the
-- headline measures alone, (borough, offence).
create table core.tally (
    subject_code text collate "C" not null,
    offence_code text collate "C" not null,
    scope_code text collate "C" not null,
    tally_month date not null,
    result_code text collate "C" not null,
    report_count bigint not null,
    primary key (subject_code, offence_code, scope_code, tally_month, result_code)
);
-- Tallies that have come to nothing are deleted; there are few at a time, and none between loads.
create index tally_of_none on core.tally (subject_code) where report_count = 0;

-- The teams that have owned a report, for the filter.
create table core.team (
    scope_code text collate "C" not null,
    owner_team text not null,
    primary key (scope_code, owner_team)
);

-- Disseminations and referrals by month, each offence and '*' all of them, at the clock; referrals by state of first contact,
-- so that a list's length needs no look at each referral.
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
    contact_state text not null,
    is_due boolean not null,
    referral_count bigint not null,
    primary key (offence_code, received_month, scope_code, area_code, priority, contact_state, is_due)
);

-- Sums over every stored submission, orphans and those of cancelled reports included.
create table core.submission_tally (
    scope_code text collate "C" not null,
    status text not null,
    rejection_reason text not null,
    submission_count bigint not null,
    primary key (scope_code, status, rejection_reason)
);

-- What each load moved in the headline figures of all London: the months whose counts are others than before.
create table core.measure_move (
    load_id bigint not null references core.load,
    measure_code text collate "C" not null,
    cohort_month date not null,
    numerator_before bigint not null,
    denominator_before bigint not null,
    numerator_after bigint not null,
    denominator_after bigint not null,
    primary key (load_id, measure_code, cohort_month)
);

-- The London figures that every reader of figures may see.
create table core.published_measure (
    measure_code text collate "C" not null,
    cohort_month date not null,
    numerator bigint not null,
    denominator bigint not null,
    primary key (measure_code, cohort_month)
);
