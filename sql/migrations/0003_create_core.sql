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
    -- A load is in the list before it works (begun), so that one that is broken off leaves its line.
    state text not null check (state in
        ('begun', 'loaded', 'already_loaded', 'refused', 'held', 'released', 'discarded', 'rolled_back')),
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
    -- The mapping profile that the file was read through; null for a file in the contract's own form. The same bytes read
    -- through another profile, or another version of it, are another load.
    profile_name text,
    profile_version integer,
    -- Why, when and by whom the load was released, discarded or rolled back.
    decision_reason text,
    -- Of each column, how many values stood in the accepted rows and how many of them could not be read.
    value_counts jsonb not null default '{}',
    -- The load whose rejected rows the file mends.
    mends_load_id bigint references core.load,
    decided_at timestamptz,
    decided_by text,
    constraint load_counts_balance
        check (read_count = inserted_count + updated_count + unchanged_count + rejected_count),
    constraint load_profile_has_version check ((profile_name is null) = (profile_version is null)),
    constraint load_decision_reason_is_short check (char_length(decision_reason) between 1 and 500)
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

-- The rows of the extracts, and what is derived of them, name their loads and reports without foreign keys: those ask for each
-- row by itself, and double the time of writing it. sql/checks/references_exist.sql reads each table once instead.
create table core.crime_report (
    report_id bigint generated always as identity primary key,
    crime_ref text collate "C" not null,
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
    first_load_id bigint not null,
    load_id bigint not null,
    scope_code text collate "C" not null generated always as (coalesce(owning_borough_code, 'none')) stored,
    recorded_on date not null generated always as (core.london_date(recorded_at)) stored,
    outcome_on date generated always as (core.london_date(outcome_at)) stored
);
create unique index crime_report_crime_ref on core.crime_report (crime_ref);
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
    first_load_id bigint not null,
    load_id bigint not null,
    scope_code text collate "C" not null default 'orphan'
);
create index nfib_submission_crime_ref on core.nfib_submission (crime_ref);
create index nfib_submission_orphan on core.nfib_submission (submitted_at) where scope_code = 'orphan';
create index nfib_submission_pending on core.nfib_submission (submitted_at) where status = 'pending';

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
    first_load_id bigint not null,
    load_id bigint not null,
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
    first_load_id bigint not null,
    load_id bigint not null,
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
    first_load_id bigint not null,
    load_id bigint not null,
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
create index earlier_version_replaced on core.earlier_version (replaced_by_load_id);

-- What a roll-back needs besides: when an unchanged row said that it last changed, and the unreadable values that a row no
-- longer has.
create table core.earlier_source_update (
    load_id bigint not null references core.load,
    kind text not null,
    row_id bigint not null,
    source_updated_at timestamptz not null,
    primary key (load_id, row_id)
);

create table core.earlier_raw_value (
    kind text not null,
    row_key text collate "C" not null,
    field text not null,
    raw_text text not null,
    load_id bigint not null references core.load,
    replaced_by_load_id bigint not null references core.load
);
create index earlier_raw_value_replaced on core.earlier_raw_value (replaced_by_load_id);

-- Mapping profiles that analysts have saved: every version, with who saved it and why. The latest of a name is in use.
create table core.mapping_profile (
    name text collate "C" not null,
    version integer not null check (version > 0),
    kind text not null,
    yaml text not null,
    saved_by text not null,
    saved_at timestamptz not null default clock_timestamp(),
    reason text not null check (reason <> ''),
    -- A profile is retired by a further version, after which no file is read through it.
    is_retired boolean not null default false,
    primary key (name, version)
);
