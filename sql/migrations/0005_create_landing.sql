-- Rows of the file being loaded, typed, good and bad; empty again when the load commits.
create unlogged table landing.crime_reports (
    line_no integer not null,
    reject_code text,
    reject_reason text,
    crime_ref text collate "C",
    source text,
    status text,
    reported_at timestamptz,
    recorded_at timestamptz,
    source_updated_at timestamptz,
    owning_borough_code text,
    call_for_service_ground text,
    crime_confirmed boolean,
    offence_code text,
    offence_count integer,
    victim_type text,
    victim_age integer,
    victim_contact_recorded boolean,
    victim_postcode_district text,
    victim_borough_code text,
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
    outcome_code text,
    outcome_at timestamptz,
    cancellation_code text,
    issues jsonb,
    raw_row jsonb,
    raw_line text
);
create unlogged table landing.nfib_submissions (
    line_no integer not null,
    reject_code text,
    reject_reason text,
    submission_ref text collate "C",
    crime_ref text collate "C",
    submitted_at timestamptz,
    status text,
    source_updated_at timestamptz,
    nfib_ref text,
    rejection_reason text,
    offence_code text,
    victim_type text,
    online_flag boolean,
    loss_pence bigint,
    victim_borough_code text,
    issues jsonb,
    raw_row jsonb,
    raw_line text
);
create unlogged table landing.nfib_outcomes (
    line_no integer not null,
    reject_code text,
    reject_reason text,
    outcome_ref text collate "C",
    crime_ref text collate "C",
    returned_at timestamptz,
    status text,
    source_updated_at timestamptz,
    nfib_ref text,
    outcome_code text,
    suspect_details boolean,
    issues jsonb,
    raw_row jsonb,
    raw_line text
);
create unlogged table landing.nfib_disseminations (
    line_no integer not null,
    reject_code text,
    reject_reason text,
    nfib_ref text collate "C",
    disseminated_at timestamptz,
    kind text,
    source_updated_at timestamptz,
    owning_borough_code text,
    offence_code text,
    loss_pence bigint,
    crime_ref text collate "C",
    decision text,
    decision_at timestamptz,
    issues jsonb,
    raw_row jsonb,
    raw_line text
);
create unlogged table landing.victim_care_referrals (
    line_no integer not null,
    reject_code text,
    reject_reason text,
    referral_ref text collate "C",
    received_at timestamptz,
    priority text,
    source_updated_at timestamptz,
    nfib_ref text,
    victim_borough_code text,
    allocated_borough_code text,
    allocated_team text,
    allocated_at timestamptz,
    vulnerable boolean,
    first_contact_at timestamptz,
    closed_at timestamptz,
    victim_age integer,
    victim_type text,
    offence_code text,
    loss_pence bigint,
    issues jsonb,
    raw_row jsonb,
    raw_line text
);
create unlogged table landing.training (
    line_no integer not null,
    reject_code text,
    reject_reason text,
    borough_code text collate "C",
    team text,
    team_key text generated always as (upper(team)) stored,
    course_code text collate "C",
    as_at_on date,
    headcount integer,
    completed integer,
    source_updated_at timestamptz,
    issues jsonb,
    raw_row jsonb,
    raw_line text
);

-- The working set of an assessment: the reports whose verdicts may have changed, and the days whose tallies may have. The
-- loader puts in the old and the new crime_ref of every row that it inserted or updated (crime_reports, nfib_submissions,
-- nfib_outcomes, nfib_disseminations) and both days of disseminations and referrals, then calls core.assess_load(load_id).
create unlogged table landing.affected_report (
    crime_ref text collate "C" primary key
);
create unlogged table landing.affected_day (
    kind text not null,
    on_date date not null,
    primary key (kind, on_date)
);

-- The indexes that a first load has dropped and not yet made again: rows stand here within its transaction alone. The owner
-- writes it, as what stands here is run as the owner.
create unlogged table landing.dropped_index (
    index_name text primary key,
    table_name text not null,
    definition text not null
);

grant select, insert, update, delete, truncate on all tables in schema landing to fraud_loader;
revoke insert, update, delete, truncate on landing.dropped_index from fraud_loader;
