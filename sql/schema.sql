-- The schema as it stands: what sql/migrations, sql/policies, sql/functions and sql/views make together. Made by
-- “fraud schema” from a database that was migrated just now: read it, and change what it is made of. A test holds it equal.
-- Of views and functions their form stands here; what they do stands in the file of their name.

create schema landing;
grant usage on schema landing to fraud_loader;

create unlogged table landing.affected_day (
    kind text not null,
    on_date date not null,
    constraint affected_day_pkey PRIMARY KEY (kind, on_date)
);
grant delete, insert, select, truncate, update on landing.affected_day to fraud_loader;

create unlogged table landing.affected_report (
    crime_ref text collate "C" not null,
    constraint affected_report_pkey PRIMARY KEY (crime_ref)
);
grant delete, insert, select, truncate, update on landing.affected_report to fraud_loader;

create unlogged table landing.crime_reports (
    line_no integer not null,
    reject_code text,
    reject_reason text,
    crime_ref text collate "C",
    source text,
    status text,
    reported_at timestamp with time zone,
    recorded_at timestamp with time zone,
    source_updated_at timestamp with time zone,
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
    needs_assessed_at timestamp with time zone,
    protect_advice_at timestamp with time zone,
    allocated_at timestamp with time zone,
    investigation_plan_at timestamp with time zone,
    last_victim_update_at timestamp with time zone,
    last_supervisor_review_at timestamp with time zone,
    loss_pence bigint,
    payment_details_recorded boolean,
    online_flag boolean,
    enabler text,
    mo_length integer,
    suspect_status text,
    owner_team text,
    outcome_code text,
    outcome_at timestamp with time zone,
    cancellation_code text,
    issues jsonb,
    raw_row jsonb,
    raw_line text,
    raw_values jsonb
);
grant delete, insert, select, truncate, update on landing.crime_reports to fraud_loader;

create unlogged table landing.dropped_index (
    index_name text not null,
    table_name text not null,
    definition text not null,
    constraint dropped_index_pkey PRIMARY KEY (index_name)
);
grant select on landing.dropped_index to fraud_loader;

create unlogged table landing.nfib_disseminations (
    line_no integer not null,
    reject_code text,
    reject_reason text,
    nfib_ref text collate "C",
    disseminated_at timestamp with time zone,
    kind text,
    source_updated_at timestamp with time zone,
    owning_borough_code text,
    offence_code text,
    loss_pence bigint,
    crime_ref text collate "C",
    decision text,
    decision_at timestamp with time zone,
    issues jsonb,
    raw_row jsonb,
    raw_line text,
    raw_values jsonb
);
grant delete, insert, select, truncate, update on landing.nfib_disseminations to fraud_loader;

create unlogged table landing.nfib_outcomes (
    line_no integer not null,
    reject_code text,
    reject_reason text,
    outcome_ref text collate "C",
    crime_ref text collate "C",
    returned_at timestamp with time zone,
    status text,
    source_updated_at timestamp with time zone,
    nfib_ref text,
    outcome_code text,
    suspect_details boolean,
    issues jsonb,
    raw_row jsonb,
    raw_line text,
    raw_values jsonb
);
grant delete, insert, select, truncate, update on landing.nfib_outcomes to fraud_loader;

create unlogged table landing.nfib_submissions (
    line_no integer not null,
    reject_code text,
    reject_reason text,
    submission_ref text collate "C",
    crime_ref text collate "C",
    submitted_at timestamp with time zone,
    status text,
    source_updated_at timestamp with time zone,
    nfib_ref text,
    rejection_reason text,
    offence_code text,
    victim_type text,
    online_flag boolean,
    loss_pence bigint,
    victim_borough_code text,
    issues jsonb,
    raw_row jsonb,
    raw_line text,
    raw_values jsonb
);
grant delete, insert, select, truncate, update on landing.nfib_submissions to fraud_loader;

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
    source_updated_at timestamp with time zone,
    issues jsonb,
    raw_row jsonb,
    raw_line text,
    raw_values jsonb
);
grant delete, insert, select, truncate, update on landing.training to fraud_loader;

create unlogged table landing.victim_care_referrals (
    line_no integer not null,
    reject_code text,
    reject_reason text,
    referral_ref text collate "C",
    received_at timestamp with time zone,
    priority text,
    source_updated_at timestamp with time zone,
    nfib_ref text,
    victim_borough_code text,
    allocated_borough_code text,
    allocated_team text,
    allocated_at timestamp with time zone,
    vulnerable boolean,
    first_contact_at timestamp with time zone,
    closed_at timestamp with time zone,
    victim_age integer,
    victim_type text,
    offence_code text,
    loss_pence bigint,
    issues jsonb,
    raw_row jsonb,
    raw_line text,
    raw_values jsonb
);
grant delete, insert, select, truncate, update on landing.victim_care_referrals to fraud_loader;

create schema core;
grant usage on schema core to fraud_auditor;
grant usage on schema core to fraud_cli;
grant usage on schema core to fraud_editor;
grant usage on schema core to fraud_loader;
grant usage on schema core to fraud_web;

create table core.access_grant (
    grant_id bigint not null generated always as identity,
    user_id text not null,
    role_code text not null,
    scope_codes text[] not null default '{}'::text[],
    valid_from timestamp with time zone not null,
    valid_until timestamp with time zone,
    reason text not null,
    granted_by text not null,
    granted_at timestamp with time zone not null default clock_timestamp(),
    withdrawn_at timestamp with time zone,
    withdrawn_by text,
    withdrawn_reason text,
    row_version bigint not null default 1,
    changed_by text,
    changed_at timestamp with time zone,
    constraint access_grant_pkey PRIMARY KEY (grant_id),
    constraint access_grant_check CHECK (valid_until > valid_from),
    constraint access_grant_reason_check CHECK (reason <> ''::text),
    constraint access_grant_role_code_check CHECK (role_code = ANY (ARRAY['command'::text, 'borough_lead'::text, 'staff_officer'::text, 'analyst'::text, 'administrator'::text, 'auditor'::text])),
    constraint access_grant_user_id_check CHECK (user_id <> ''::text),
    constraint leads_have_boroughs CHECK ((role_code = 'borough_lead'::text) = (scope_codes <> '{}'::text[])),
    constraint nobody_grants_to_themselves CHECK (lower(granted_by) <> lower(user_id)),
    constraint withdrawn_by_somebody CHECK ((withdrawn_at IS NULL) = (withdrawn_by IS NULL) AND (withdrawn_at IS NULL) = (withdrawn_reason IS NULL))
);
CREATE INDEX access_grant_user ON core.access_grant USING btree (lower(user_id));
CREATE TRIGGER access_grant_is_kept BEFORE DELETE OR UPDATE ON core.access_grant FOR EACH ROW EXECUTE FUNCTION core.refuse_grant_change();
CREATE TRIGGER access_grant_is_never_emptied BEFORE TRUNCATE ON core.access_grant FOR EACH STATEMENT EXECUTE FUNCTION core.refuse_grant_change();
CREATE TRIGGER access_grant_row_version BEFORE UPDATE ON core.access_grant FOR EACH ROW EXECUTE FUNCTION core.stamp_change();
alter table core.access_grant enable row level security;
alter table core.access_grant force row level security;
create policy editor_grant on core.access_grant for insert to fraud_editor
    with check (( SELECT core.may_manage_access() AS may_manage_access) AND granted_by = (( SELECT open_session.user_id
   FROM core.open_session() open_session(session_id, user_id, role_code))) AND lower(user_id) <> lower(( SELECT open_session.user_id
   FROM core.open_session() open_session(session_id, user_id, role_code))) AND withdrawn_at IS NULL);
create policy editor_read on core.access_grant for select to fraud_editor
    using ((( SELECT open_session.role_code
   FROM core.open_session() open_session(session_id, user_id, role_code))) = ANY (ARRAY['administrator'::text, 'auditor'::text]));
create policy editor_withdraw on core.access_grant for update to fraud_editor
    using (( SELECT core.may_manage_access() AS may_manage_access))
    with check (withdrawn_by = (( SELECT open_session.user_id
   FROM core.open_session() open_session(session_id, user_id, role_code))));
create policy owner_read on core.access_grant for select to the owner
    using (true);
grant insert (granted_by), insert (reason), insert (role_code), insert (scope_codes), insert (user_id), insert (valid_from), insert (valid_until), select, update (withdrawn_at), update (withdrawn_by), update (withdrawn_reason) on core.access_grant to fraud_editor;

create table core.assessment (
    report_id bigint not null,
    crime_ref text collate "C" not null,
    scope_code text collate "C" not null,
    recorded_at timestamp with time zone not null,
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
    supervisor_review_on date not null,
    fix_order integer not null default 0,
    soon_due_on date,
    constraint assessment_pkey PRIMARY KEY (report_id)
) with (fillfactor=85);
CREATE UNIQUE INDEX assessment_crime_ref ON core.assessment USING btree (crime_ref);
CREATE INDEX assessment_due_soon ON core.assessment USING btree (recorded_at, report_id) WHERE (is_counted AND is_due_soon);
CREATE INDEX assessment_fix ON core.assessment USING btree (fix_order, report_id) WHERE (is_counted AND (NOT is_complete));
CREATE INDEX assessment_gap_count ON core.assessment USING btree (gap_count, report_id) WHERE is_counted;
CREATE INDEX assessment_incomplete ON core.assessment USING btree (owner_team, recorded_at, report_id) WHERE (is_counted AND (NOT is_complete));
CREATE INDEX assessment_late ON core.assessment USING btree ((
CASE
    WHEN (first_due_on IS NULL) THEN 'infinity'::date
    ELSE first_due_on
END), report_id) WHERE (is_counted AND (NOT is_complete));
CREATE INDEX assessment_loss ON core.assessment USING btree ((
CASE
    WHEN (loss_pence IS NULL) THEN ('-1'::integer)::bigint
    ELSE loss_pence
END), report_id) WHERE is_counted;
CREATE INDEX assessment_month ON core.assessment USING btree (recorded_month, scope_code) WHERE is_counted;
CREATE INDEX assessment_offence ON core.assessment USING btree (offence_code, scope_code, recorded_month) WHERE is_counted;
CREATE INDEX assessment_open ON core.assessment USING btree (owner_team, recorded_at, report_id) WHERE (is_counted AND is_open);
CREATE INDEX assessment_open_gaps ON core.assessment USING btree ((
CASE
    WHEN (first_due_on IS NULL) THEN 'infinity'::date
    ELSE first_due_on
END), report_id) WHERE (is_counted AND is_open AND (NOT is_complete));
CREATE INDEX assessment_open_gaps_count ON core.assessment USING btree (gap_count, report_id) WHERE (is_counted AND is_open AND (NOT is_complete));
CREATE INDEX assessment_open_gaps_fix ON core.assessment USING btree (fix_order, report_id) WHERE (is_counted AND is_open AND (NOT is_complete));
CREATE INDEX assessment_open_gaps_loss ON core.assessment USING btree ((
CASE
    WHEN (loss_pence IS NULL) THEN ('-1'::integer)::bigint
    ELSE loss_pence
END), report_id) WHERE (is_counted AND is_open AND (NOT is_complete));
CREATE INDEX assessment_open_gaps_recorded ON core.assessment USING btree (recorded_at, report_id) WHERE (is_counted AND is_open AND (NOT is_complete));
CREATE INDEX assessment_open_gaps_rules ON core.assessment USING btree (scope_code) INCLUDE (gap_mask) WHERE (is_counted AND is_open AND (NOT is_complete));
CREATE INDEX assessment_outcome_month ON core.assessment USING btree (outcome_month, scope_code) WHERE (is_counted AND (outcome_month IS NOT NULL));
CREATE INDEX assessment_recorded ON core.assessment USING btree (recorded_at, report_id) WHERE is_counted;
CREATE INDEX assessment_scope_recorded ON core.assessment USING btree (scope_code, recorded_at, report_id) WHERE is_counted;
CREATE INDEX assessment_soon_due ON core.assessment USING btree (soon_due_on, report_id) WHERE (is_counted AND is_due_soon);
CREATE INDEX assessment_worklist ON core.assessment USING btree (recorded_on, victim_update_on, supervisor_review_on) WHERE is_open;
alter table core.assessment enable row level security;
alter table core.assessment force row level security;
create policy cli_asked on core.assessment for select to fraud_cli
    using (scope_code = ANY ((( SELECT string_to_array(current_setting('fraud.asked_scope'::text, true), ','::text) AS string_to_array))::text[]));
create policy loader_all on core.assessment for all to fraud_loader
    using (true)
    with check (true);
create policy web_scope on core.assessment for select to fraud_web
    using (scope_code = ANY ((( SELECT core.visible_scope() AS visible_scope))::text[]));
grant delete, insert, select, update on core.assessment to fraud_loader;
grant select on core.assessment to fraud_cli;
grant select on core.assessment to fraud_web;

create table core.brief_comment (
    pack_id bigint not null,
    comment_area_code text collate "C" not null,
    section_code text collate "C" not null,
    row_version bigint not null,
    comment_text text not null,
    author_id text not null,
    author_name text not null,
    written_at timestamp with time zone not null default clock_timestamp(),
    constraint brief_comment_pkey PRIMARY KEY (pack_id, comment_area_code, section_code, row_version),
    constraint brief_comment_comment_area_code_check CHECK (comment_area_code <> ''::text),
    constraint brief_comment_comment_text_check CHECK (comment_text = btrim(comment_text) AND length(comment_text) <= 1000 AND comment_text !~ '[[:cntrl:]]'::text),
    constraint brief_comment_row_version_check CHECK (row_version > 0),
    constraint brief_comment_section_code_check CHECK (section_code ~ '^[a-z_]{1,40}$'::text),
    constraint brief_comment_pack_id_fkey FOREIGN KEY (pack_id) REFERENCES frozen.pack(pack_id)
);
CREATE TRIGGER brief_comment_is_kept BEFORE DELETE OR UPDATE ON core.brief_comment FOR EACH ROW EXECUTE FUNCTION core.refuse_comment_change();
CREATE TRIGGER brief_comment_is_never_emptied BEFORE TRUNCATE ON core.brief_comment FOR EACH STATEMENT EXECUTE FUNCTION core.refuse_comment_change();
alter table core.brief_comment enable row level security;
alter table core.brief_comment force row level security;
create policy cli_asked on core.brief_comment for select to fraud_cli
    using (
CASE
    WHEN comment_area_code = '*'::text THEN '*'::text = ANY ((( SELECT string_to_array(current_setting('fraud.asked_scope'::text, true), ','::text) AS string_to_array))::text[])
    ELSE core.note_boroughs(comment_area_code) <> '{}'::text[] AND core.note_boroughs(comment_area_code) <@ (( SELECT string_to_array(current_setting('fraud.asked_scope'::text, true), ','::text) AS string_to_array))
END);
create policy editor_read on core.brief_comment for select to fraud_editor
    using (core.may_write_brief(comment_area_code));
create policy editor_write on core.brief_comment for insert to fraud_editor
    with check (core.may_write_brief(comment_area_code) AND author_id = (( SELECT open_session.user_id
   FROM core.open_session() open_session(session_id, user_id, role_code))) AND author_name = (( SELECT own.user_name
   FROM core.session own
  WHERE own.session_id = (( SELECT open_session.session_id
           FROM core.open_session() open_session(session_id, user_id, role_code))))));
create policy loader_read on core.brief_comment for select to fraud_loader
    using (true);
create policy web_scope on core.brief_comment for select to fraud_web
    using (
CASE
    WHEN comment_area_code = '*'::text THEN '*'::text = ANY ((( SELECT core.visible_scope() AS visible_scope))::text[])
    ELSE core.note_boroughs(comment_area_code) <> '{}'::text[] AND core.note_boroughs(comment_area_code) <@ (( SELECT core.visible_scope() AS visible_scope))
END);
grant insert (author_id), insert (author_name), insert (comment_area_code), insert (comment_text), insert (pack_id), insert (row_version), insert (section_code), select on core.brief_comment to fraud_editor;
grant select on core.brief_comment to fraud_cli;
grant select on core.brief_comment to fraud_loader;
grant select on core.brief_comment to fraud_web;

create table core.clock (
    is_only boolean not null default true,
    as_at_on date not null,
    constraint clock_pkey PRIMARY KEY (is_only),
    constraint clock_is_only_check CHECK (is_only)
);
CREATE TRIGGER count_reference_change AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON core.clock FOR EACH STATEMENT EXECUTE FUNCTION ref.count_reference_change();
alter table core.clock enable row level security;
alter table core.clock force row level security;
create policy loader_all on core.clock for all to fraud_loader
    using (true)
    with check (true);
create policy web_read on core.clock for select to fraud_cli, fraud_web
    using (true);
grant delete, insert, select, update on core.clock to fraud_loader;
grant select on core.clock to fraud_cli;
grant select on core.clock to fraud_web;

create table core.crime_report (
    report_id bigint not null generated always as identity,
    crime_ref text collate "C" not null,
    source text not null,
    status text not null,
    reported_at timestamp with time zone not null,
    recorded_at timestamp with time zone not null,
    source_updated_at timestamp with time zone not null,
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
    needs_assessed_at timestamp with time zone,
    protect_advice_at timestamp with time zone,
    allocated_at timestamp with time zone,
    investigation_plan_at timestamp with time zone,
    last_victim_update_at timestamp with time zone,
    last_supervisor_review_at timestamp with time zone,
    loss_pence bigint,
    payment_details_recorded boolean,
    online_flag boolean,
    enabler text,
    mo_length integer,
    suspect_status text,
    owner_team text,
    outcome_code text collate "C",
    outcome_at timestamp with time zone,
    cancellation_code text,
    issues jsonb,
    first_load_id bigint not null,
    load_id bigint not null,
    scope_code text collate "C" not null generated always as (COALESCE(owning_borough_code, 'none'::text)) stored,
    recorded_on date not null generated always as (core.london_date(recorded_at)) stored,
    outcome_on date generated always as (core.london_date(outcome_at)) stored,
    constraint crime_report_pkey PRIMARY KEY (report_id)
);
CREATE UNIQUE INDEX crime_report_crime_ref ON core.crime_report USING btree (crime_ref);
CREATE INDEX crime_report_open ON core.crime_report USING btree (report_id) WHERE (status = 'open'::text);
CREATE INDEX crime_report_outcome_on ON core.crime_report USING btree (outcome_on) WHERE (outcome_on IS NOT NULL);
CREATE INDEX crime_report_recorded_on ON core.crime_report USING btree (recorded_on);
alter table core.crime_report enable row level security;
alter table core.crime_report force row level security;
create policy cli_asked on core.crime_report for select to fraud_cli
    using (scope_code = ANY ((( SELECT string_to_array(current_setting('fraud.asked_scope'::text, true), ','::text) AS string_to_array))::text[]));
create policy loader_all on core.crime_report for all to fraud_loader
    using (true)
    with check (true);
create policy web_scope on core.crime_report for select to fraud_web
    using (scope_code = ANY ((( SELECT core.visible_scope() AS visible_scope))::text[]));
grant delete, insert, select, update on core.crime_report to fraud_loader;
grant select on core.crime_report to fraud_cli;
grant select on core.crime_report to fraud_web;

create table core.data_protection_key (
    key_id bigint not null generated always as identity,
    friendly_name text not null,
    xml text not null,
    stored_at timestamp with time zone not null default clock_timestamp(),
    constraint data_protection_key_pkey PRIMARY KEY (key_id)
);
alter table core.data_protection_key enable row level security;
alter table core.data_protection_key force row level security;
create policy editor_all on core.data_protection_key for all to fraud_editor
    using (true)
    with check (true);
grant insert, select on core.data_protection_key to fraud_editor;

create table core.dissemination_month (
    disseminated_month date not null,
    scope_code text collate "C" not null,
    offence_code text collate "C" not null,
    enforcement_count bigint not null,
    due_count bigint not null,
    in_time_count bigint not null,
    constraint dissemination_month_pkey PRIMARY KEY (offence_code, disseminated_month, scope_code)
);
alter table core.dissemination_month enable row level security;
alter table core.dissemination_month force row level security;
create policy cli_asked on core.dissemination_month for select to fraud_cli
    using (scope_code = ANY ((( SELECT string_to_array(current_setting('fraud.asked_scope'::text, true), ','::text) AS string_to_array))::text[]));
create policy loader_all on core.dissemination_month for all to fraud_loader
    using (true)
    with check (true);
create policy web_scope on core.dissemination_month for select to fraud_web
    using (scope_code = ANY ((( SELECT core.visible_scope() AS visible_scope))::text[]));
grant delete, insert, select, update on core.dissemination_month to fraud_loader;
grant select on core.dissemination_month to fraud_cli;
grant select on core.dissemination_month to fraud_web;

create table core.earlier_raw_value (
    kind text not null,
    row_key text collate "C" not null,
    field text not null,
    raw_text text not null,
    load_id bigint not null,
    replaced_by_load_id bigint not null
);
CREATE INDEX earlier_raw_value_replaced ON core.earlier_raw_value USING btree (replaced_by_load_id);
alter table core.earlier_raw_value enable row level security;
alter table core.earlier_raw_value force row level security;
create policy loader_all on core.earlier_raw_value for all to fraud_loader
    using (true)
    with check (true);
grant delete, insert, select, update on core.earlier_raw_value to fraud_loader;

create table core.earlier_source_update (
    load_id bigint not null,
    kind text not null,
    row_id bigint not null,
    source_updated_at timestamp with time zone not null,
    constraint earlier_source_update_pkey PRIMARY KEY (load_id, row_id),
    constraint earlier_source_update_load_id_fkey FOREIGN KEY (load_id) REFERENCES core.load(load_id)
);
alter table core.earlier_source_update enable row level security;
alter table core.earlier_source_update force row level security;
create policy loader_all on core.earlier_source_update for all to fraud_loader
    using (true)
    with check (true);
grant delete, insert, select, update on core.earlier_source_update to fraud_loader;

create table core.earlier_version (
    version_id bigint not null generated always as identity,
    kind text not null,
    row_key text collate "C" not null,
    crime_ref text collate "C",
    scope_code text collate "C" not null,
    written_by_load_id bigint not null,
    replaced_by_load_id bigint not null,
    row_values jsonb not null,
    constraint earlier_version_pkey PRIMARY KEY (version_id),
    constraint earlier_version_replaced_by_load_id_fkey FOREIGN KEY (replaced_by_load_id) REFERENCES core.load(load_id),
    constraint earlier_version_written_by_load_id_fkey FOREIGN KEY (written_by_load_id) REFERENCES core.load(load_id)
);
CREATE INDEX earlier_version_crime_ref ON core.earlier_version USING btree (crime_ref);
CREATE INDEX earlier_version_replaced ON core.earlier_version USING btree (replaced_by_load_id);
CREATE INDEX earlier_version_row ON core.earlier_version USING btree (kind, row_key);
alter table core.earlier_version enable row level security;
alter table core.earlier_version force row level security;
create policy cli_asked on core.earlier_version for select to fraud_cli
    using (scope_code = ANY ((( SELECT string_to_array(current_setting('fraud.asked_scope'::text, true), ','::text) AS string_to_array))::text[]));
create policy loader_all on core.earlier_version for all to fraud_loader
    using (true)
    with check (true);
create policy web_scope on core.earlier_version for select to fraud_web
    using (scope_code = ANY ((( SELECT core.visible_scope() AS visible_scope))::text[]));
grant delete, insert, select, update on core.earlier_version to fraud_loader;
grant select on core.earlier_version to fraud_cli;
grant select on core.earlier_version to fraud_web;

create table core.gap_event (
    gap_event_id bigint not null generated always as identity,
    report_id bigint not null,
    scope_code text collate "C" not null,
    rule_no integer not null,
    opened_on date not null,
    opened_by_load_id bigint not null,
    closed_on date,
    closed_by_load_id bigint,
    constraint gap_event_pkey PRIMARY KEY (gap_event_id)
);
CREATE UNIQUE INDEX gap_event_open ON core.gap_event USING btree (report_id, rule_no) WHERE (closed_on IS NULL);
CREATE INDEX gap_event_report ON core.gap_event USING btree (report_id);
alter table core.gap_event enable row level security;
alter table core.gap_event force row level security;
create policy cli_asked on core.gap_event for select to fraud_cli
    using (scope_code = ANY ((( SELECT string_to_array(current_setting('fraud.asked_scope'::text, true), ','::text) AS string_to_array))::text[]));
create policy loader_all on core.gap_event for all to fraud_loader
    using (true)
    with check (true);
create policy web_scope on core.gap_event for select to fraud_web
    using (scope_code = ANY ((( SELECT core.visible_scope() AS visible_scope))::text[]));
grant delete, insert, select, update on core.gap_event to fraud_loader;
grant select on core.gap_event to fraud_cli;
grant select on core.gap_event to fraud_web;

create table core.load (
    load_id bigint not null generated always as identity,
    kind text not null,
    file_name text not null,
    file_sha256 text not null,
    file_bytes bigint not null default 0,
    as_at_on date not null,
    state text not null,
    sentence text not null default ''::text,
    read_count integer not null default 0,
    inserted_count integer not null default 0,
    updated_count integer not null default 0,
    unchanged_count integer not null default 0,
    rejected_count integer not null default 0,
    rejected_by_code jsonb not null default '{}'::jsonb,
    unknown_columns text[] not null default '{}'::text[],
    present_columns text[] not null default '{}'::text[],
    started_at timestamp with time zone not null default clock_timestamp(),
    finished_at timestamp with time zone,
    loaded_by text not null default ''::text,
    profile_name text,
    profile_version integer,
    decision_reason text,
    value_counts jsonb not null default '{}'::jsonb,
    mends_load_id bigint,
    decided_at timestamp with time zone,
    decided_by text,
    name_likenesses jsonb not null default '[]'::jsonb,
    constraint load_pkey PRIMARY KEY (load_id),
    constraint load_counts_balance CHECK (read_count = (inserted_count + updated_count + unchanged_count + rejected_count)),
    constraint load_decision_reason_is_short CHECK (char_length(decision_reason) >= 1 AND char_length(decision_reason) <= 500),
    constraint load_profile_has_version CHECK ((profile_name IS NULL) = (profile_version IS NULL)),
    constraint load_state_check CHECK (state = ANY (ARRAY['begun'::text, 'loaded'::text, 'already_loaded'::text, 'refused'::text, 'failed'::text, 'held'::text, 'released'::text, 'discarded'::text, 'rolled_back'::text])),
    constraint load_mends_load_id_fkey FOREIGN KEY (mends_load_id) REFERENCES core.load(load_id)
);
CREATE INDEX load_by_sha256 ON core.load USING btree (file_sha256);
alter table core.load enable row level security;
alter table core.load force row level security;
create policy auditor_count on core.load for select to fraud_auditor
    using (true);
create policy loader_all on core.load for all to fraud_loader
    using (true)
    with check (true);
create policy web_read on core.load for select to fraud_cli, fraud_web
    using (true);
grant delete, insert, select, update on core.load to fraud_loader;
grant select (finished_at) on core.load to fraud_auditor;
grant select on core.load to fraud_cli;
grant select on core.load to fraud_web;

create table core.load_column (
    load_id bigint not null,
    column_name text collate "C" not null,
    row_count integer not null,
    blank_count integer not null,
    placeholder_count integer not null,
    invalid_count integer not null,
    lacking_count integer not null generated always as (((blank_count + placeholder_count) + invalid_count)) stored,
    usual_file_count integer not null,
    usual_row_count bigint not null,
    usual_lacking_count bigint not null,
    difference text not null default 'none'::text,
    sentence text not null default ''::text,
    constraint load_column_pkey PRIMARY KEY (load_id, column_name),
    constraint load_column_counts_fit CHECK (blank_count >= 0 AND placeholder_count >= 0 AND invalid_count >= 0 AND (blank_count + placeholder_count + invalid_count) <= row_count AND usual_lacking_count <= usual_row_count),
    constraint load_column_difference_check CHECK (difference = ANY (ARRAY['none'::text, 'told'::text, 'held'::text])),
    constraint load_column_difference_is_said CHECK ((difference = 'none'::text) = (sentence = ''::text)),
    constraint load_column_load_id_fkey FOREIGN KEY (load_id) REFERENCES core.load(load_id)
);
CREATE INDEX load_column_difference ON core.load_column USING btree (load_id) WHERE (difference <> 'none'::text);
alter table core.load_column enable row level security;
alter table core.load_column force row level security;
create policy loader_all on core.load_column for all to fraud_loader
    using (true)
    with check (true);
create policy web_read on core.load_column for select to fraud_cli, fraud_web
    using (true);
grant delete, insert, select, update on core.load_column to fraud_loader;
grant select on core.load_column to fraud_cli;
grant select on core.load_column to fraud_web;

create table core.mapping_profile (
    name text collate "C" not null,
    version integer not null,
    kind text not null,
    yaml text not null,
    saved_by text not null,
    saved_at timestamp with time zone not null default clock_timestamp(),
    reason text not null,
    is_retired boolean not null default false,
    constraint mapping_profile_pkey PRIMARY KEY (name, version),
    constraint mapping_profile_reason_check CHECK (reason <> ''::text),
    constraint mapping_profile_version_check CHECK (version > 0)
);
alter table core.mapping_profile enable row level security;
alter table core.mapping_profile force row level security;
create policy loader_all on core.mapping_profile for all to fraud_loader
    using (true)
    with check (true);
grant insert, select on core.mapping_profile to fraud_loader;

create table core.measure_month (
    offence_code text collate "C" not null,
    scope_code text collate "C" not null,
    cohort_month date not null,
    measure_code text collate "C" not null,
    area_code text collate "C" not null,
    numerator bigint not null,
    denominator bigint not null,
    constraint measure_month_pkey PRIMARY KEY (offence_code, scope_code, cohort_month, measure_code, area_code)
);
CREATE INDEX measure_month_of_none ON core.measure_month USING btree (measure_code) WHERE (denominator = 0);
CREATE INDEX measure_month_scope ON core.measure_month USING btree (scope_code, measure_code, cohort_month);
alter table core.measure_month enable row level security;
alter table core.measure_month force row level security;
create policy cli_asked on core.measure_month for select to fraud_cli
    using (scope_code = ANY ((( SELECT string_to_array(current_setting('fraud.asked_scope'::text, true), ','::text) AS string_to_array))::text[]));
create policy loader_all on core.measure_month for all to fraud_loader
    using (true)
    with check (true);
create policy web_scope on core.measure_month for select to fraud_web
    using (scope_code = ANY ((( SELECT core.visible_scope() AS visible_scope))::text[]));
grant delete, insert, select, update on core.measure_month to fraud_loader;
grant select on core.measure_month to fraud_cli;
grant select on core.measure_month to fraud_web;

create table core.measure_move (
    load_id bigint not null,
    measure_code text collate "C" not null,
    cohort_month date not null,
    numerator_before bigint not null,
    denominator_before bigint not null,
    numerator_after bigint not null,
    denominator_after bigint not null,
    constraint measure_move_pkey PRIMARY KEY (load_id, measure_code, cohort_month),
    constraint measure_move_load_id_fkey FOREIGN KEY (load_id) REFERENCES core.load(load_id)
);
alter table core.measure_move enable row level security;
alter table core.measure_move force row level security;
create policy cli_asked on core.measure_move for select to fraud_cli
    using ('*'::text = ANY ((( SELECT string_to_array(current_setting('fraud.asked_scope'::text, true), ','::text) AS string_to_array))::text[]));
create policy loader_all on core.measure_move for all to fraud_loader
    using (true)
    with check (true);
create policy web_london on core.measure_move for select to fraud_web
    using ('*'::text = ANY ((( SELECT core.visible_scope() AS visible_scope))::text[]));
grant delete, insert, select, update on core.measure_move to fraud_loader;
grant select on core.measure_move to fraud_cli;
grant select on core.measure_move to fraud_web;

create table core.nfib_dissemination (
    dissemination_id bigint not null generated always as identity,
    nfib_ref text collate "C" not null,
    disseminated_at timestamp with time zone not null,
    kind text not null,
    source_updated_at timestamp with time zone not null,
    owning_borough_code text collate "C",
    offence_code text collate "C",
    loss_pence bigint,
    crime_ref text collate "C",
    decision text,
    decision_at timestamp with time zone,
    issues jsonb,
    first_load_id bigint not null,
    load_id bigint not null,
    scope_code text collate "C" not null generated always as (COALESCE(owning_borough_code, 'none'::text)) stored,
    disseminated_on date not null generated always as (core.london_date(disseminated_at)) stored,
    constraint nfib_dissemination_pkey PRIMARY KEY (dissemination_id),
    constraint nfib_dissemination_nfib_ref_key UNIQUE (nfib_ref)
);
CREATE INDEX nfib_dissemination_crime_ref ON core.nfib_dissemination USING btree (crime_ref) WHERE (crime_ref IS NOT NULL);
CREATE INDEX nfib_dissemination_day ON core.nfib_dissemination USING btree (disseminated_on);
alter table core.nfib_dissemination enable row level security;
alter table core.nfib_dissemination force row level security;
create policy cli_asked on core.nfib_dissemination for select to fraud_cli
    using (scope_code = ANY ((( SELECT string_to_array(current_setting('fraud.asked_scope'::text, true), ','::text) AS string_to_array))::text[]));
create policy loader_all on core.nfib_dissemination for all to fraud_loader
    using (true)
    with check (true);
create policy web_scope on core.nfib_dissemination for select to fraud_web
    using (scope_code = ANY ((( SELECT core.visible_scope() AS visible_scope))::text[]));
grant delete, insert, select, update on core.nfib_dissemination to fraud_loader;
grant select on core.nfib_dissemination to fraud_cli;
grant select on core.nfib_dissemination to fraud_web;

create table core.nfib_outcome (
    nfib_outcome_id bigint not null generated always as identity,
    outcome_ref text collate "C" not null,
    crime_ref text collate "C" not null,
    returned_at timestamp with time zone not null,
    status text not null,
    source_updated_at timestamp with time zone not null,
    nfib_ref text collate "C",
    outcome_code text collate "C",
    suspect_details boolean,
    issues jsonb,
    first_load_id bigint not null,
    load_id bigint not null,
    scope_code text collate "C" not null default 'orphan'::text,
    constraint nfib_outcome_pkey PRIMARY KEY (nfib_outcome_id),
    constraint nfib_outcome_outcome_ref_key UNIQUE (outcome_ref)
);
CREATE INDEX nfib_outcome_crime_ref ON core.nfib_outcome USING btree (crime_ref);
alter table core.nfib_outcome enable row level security;
alter table core.nfib_outcome force row level security;
create policy cli_asked on core.nfib_outcome for select to fraud_cli
    using (scope_code = ANY ((( SELECT string_to_array(current_setting('fraud.asked_scope'::text, true), ','::text) AS string_to_array))::text[]));
create policy loader_all on core.nfib_outcome for all to fraud_loader
    using (true)
    with check (true);
create policy web_scope on core.nfib_outcome for select to fraud_web
    using (scope_code = ANY ((( SELECT core.visible_scope() AS visible_scope))::text[]));
grant delete, insert, select, update on core.nfib_outcome to fraud_loader;
grant select on core.nfib_outcome to fraud_cli;
grant select on core.nfib_outcome to fraud_web;

create table core.nfib_submission (
    submission_id bigint not null generated always as identity,
    submission_ref text collate "C" not null,
    crime_ref text collate "C" not null,
    submitted_at timestamp with time zone not null,
    status text not null,
    source_updated_at timestamp with time zone not null,
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
    scope_code text collate "C" not null default 'orphan'::text,
    constraint nfib_submission_pkey PRIMARY KEY (submission_id),
    constraint nfib_submission_submission_ref_key UNIQUE (submission_ref)
);
CREATE INDEX nfib_submission_crime_ref ON core.nfib_submission USING btree (crime_ref);
CREATE INDEX nfib_submission_orphan ON core.nfib_submission USING btree (submitted_at) INCLUDE (scope_code, crime_ref) WHERE (scope_code = 'orphan'::text);
CREATE INDEX nfib_submission_pending ON core.nfib_submission USING btree (submitted_at) INCLUDE (scope_code, crime_ref) WHERE (status = 'pending'::text);
CREATE INDEX nfib_submission_rejected ON core.nfib_submission USING btree (submitted_at) WHERE (status = 'rejected'::text);
alter table core.nfib_submission enable row level security;
alter table core.nfib_submission force row level security;
create policy cli_asked on core.nfib_submission for select to fraud_cli
    using (scope_code = ANY ((( SELECT string_to_array(current_setting('fraud.asked_scope'::text, true), ','::text) AS string_to_array))::text[]));
create policy loader_all on core.nfib_submission for all to fraud_loader
    using (true)
    with check (true);
create policy web_scope on core.nfib_submission for select to fraud_web
    using (scope_code = ANY ((( SELECT core.visible_scope() AS visible_scope))::text[]));
grant delete, insert, select, update on core.nfib_submission to fraud_loader;
grant select on core.nfib_submission to fraud_cli;
grant select on core.nfib_submission to fraud_web;

create table core.published_measure (
    measure_code text collate "C" not null,
    cohort_month date not null,
    numerator bigint not null,
    denominator bigint not null,
    constraint published_measure_pkey PRIMARY KEY (measure_code, cohort_month)
);
alter table core.published_measure enable row level security;
alter table core.published_measure force row level security;
create policy loader_all on core.published_measure for all to fraud_loader
    using (true)
    with check (true);
create policy web_published on core.published_measure for select to fraud_cli, fraud_web
    using (true);
grant delete, insert, select, update on core.published_measure to fraud_loader;
grant select on core.published_measure to fraud_cli;
grant select on core.published_measure to fraud_web;

create table core.quarantine (
    load_id bigint not null,
    line_no integer not null,
    reject_code text not null,
    reason text not null,
    raw_row jsonb,
    raw_line text,
    constraint quarantine_pkey PRIMARY KEY (load_id, line_no),
    constraint quarantine_load_id_fkey FOREIGN KEY (load_id) REFERENCES core.load(load_id)
);
alter table core.quarantine enable row level security;
alter table core.quarantine force row level security;
create policy loader_all on core.quarantine for all to fraud_loader
    using (true)
    with check (true);
create policy web_raw on core.quarantine for select to fraud_web
    using (( SELECT core.may_read_raw() AS may_read_raw));
grant delete, insert, select, update on core.quarantine to fraud_loader;
grant select on core.quarantine to fraud_cli;
grant select on core.quarantine to fraud_web;

create table core.raw_value (
    kind text not null,
    row_key text collate "C" not null,
    field text not null,
    raw_text text not null,
    load_id bigint not null
);
CREATE INDEX raw_value_row_key ON core.raw_value USING btree (row_key);
alter table core.raw_value enable row level security;
alter table core.raw_value force row level security;
create policy loader_all on core.raw_value for all to fraud_loader
    using (true)
    with check (true);
create policy web_raw on core.raw_value for select to fraud_web
    using (( SELECT core.may_read_raw() AS may_read_raw));
grant delete, insert, select, update on core.raw_value to fraud_loader;
grant select on core.raw_value to fraud_cli;
grant select on core.raw_value to fraud_web;

create table core.reference_block (
    scope_code text not null,
    block_no bigint not null,
    report_ids bigint[] not null,
    crime_refs text not null,
    constraint reference_block_pkey PRIMARY KEY (scope_code, block_no)
);
alter table core.reference_block enable row level security;
alter table core.reference_block force row level security;
create policy cli_asked on core.reference_block for select to fraud_cli
    using (scope_code = ANY ((( SELECT string_to_array(current_setting('fraud.asked_scope'::text, true), ','::text) AS string_to_array))::text[]));
create policy loader_all on core.reference_block for all to fraud_loader
    using (true)
    with check (true);
create policy web_scope on core.reference_block for select to fraud_web
    using (scope_code = ANY ((( SELECT core.visible_scope() AS visible_scope))::text[]));
grant delete, insert, select, update on core.reference_block to fraud_loader;
grant select on core.reference_block to fraud_cli;
grant select on core.reference_block to fraud_web;

-- Which rules are due for a report started on a date, at the clock's date; soon_mask: due within the due-soon days; completion_mask: completion rules that count; grace_days: by rule_no + 1.
create table core.rule_calendar (
    on_date date not null,
    is_past boolean not null,
    due_mask bigint not null,
    soon_mask bigint not null,
    completion_mask bigint not null,
    minimum_mo_length integer not null,
    grace_days integer[] not null,
    constraint rule_calendar_pkey PRIMARY KEY (on_date)
);
alter table core.rule_calendar enable row level security;
alter table core.rule_calendar force row level security;
create policy loader_all on core.rule_calendar for all to fraud_loader
    using (true)
    with check (true);
create policy web_read on core.rule_calendar for select to fraud_cli, fraud_web
    using (true);
grant delete, insert, select, update on core.rule_calendar to fraud_loader;
grant select on core.rule_calendar to fraud_cli;
grant select on core.rule_calendar to fraud_web;

create table core.same_name (
    same_name_id bigint not null generated always as identity,
    name_type text not null,
    form text collate "C" not null,
    chosen_name text not null,
    other_names text[] not null,
    reason text not null,
    declared_by text not null,
    declared_at timestamp with time zone not null default clock_timestamp(),
    withdrawn_at timestamp with time zone,
    withdrawn_by text,
    withdrawn_reason text,
    row_version bigint not null default 1,
    changed_by text,
    changed_at timestamp with time zone,
    constraint same_name_pkey PRIMARY KEY (same_name_id),
    constraint same_name_form_check CHECK (form <> ''::text),
    constraint same_name_name_type_check CHECK (name_type = ANY (ARRAY['team'::text, 'course'::text])),
    constraint same_name_other_names_check CHECK (cardinality(other_names) > 0),
    constraint same_name_reason_check CHECK (reason <> ''::text),
    constraint same_name_withdrawn_by_somebody CHECK ((withdrawn_at IS NULL) = (withdrawn_by IS NULL) AND (withdrawn_at IS NULL) = (withdrawn_reason IS NULL)),
    constraint same_names_differ CHECK ((chosen_name <> ALL (other_names)) AND core.has_none_twice(other_names))
);
CREATE UNIQUE INDEX same_name_form ON core.same_name USING btree (name_type, form) WHERE (withdrawn_at IS NULL);
CREATE TRIGGER same_name_is_kept BEFORE DELETE OR UPDATE ON core.same_name FOR EACH ROW EXECUTE FUNCTION core.refuse_same_name_change();
CREATE TRIGGER same_name_is_never_emptied BEFORE TRUNCATE ON core.same_name FOR EACH STATEMENT EXECUTE FUNCTION core.refuse_same_name_change();
CREATE TRIGGER same_name_row_version BEFORE UPDATE ON core.same_name FOR EACH ROW EXECUTE FUNCTION core.stamp_change();
alter table core.same_name enable row level security;
alter table core.same_name force row level security;
create policy editor_declare on core.same_name for insert to fraud_editor
    with check (( SELECT core.may_import() AS may_import) AND declared_by = (( SELECT open_session.user_id
   FROM core.open_session() open_session(session_id, user_id, role_code))) AND withdrawn_at IS NULL);
create policy editor_read on core.same_name for select to fraud_editor
    using (( SELECT core.may_import() AS may_import));
create policy editor_undo on core.same_name for update to fraud_editor
    using (( SELECT core.may_import() AS may_import))
    with check (withdrawn_by = (( SELECT open_session.user_id
   FROM core.open_session() open_session(session_id, user_id, role_code))));
create policy loader_read on core.same_name for select to fraud_loader
    using (true);
create policy web_read on core.same_name for select to fraud_cli, fraud_web
    using (true);
grant insert (chosen_name), insert (declared_by), insert (form), insert (name_type), insert (other_names), insert (reason), select, update (withdrawn_at), update (withdrawn_by), update (withdrawn_reason) on core.same_name to fraud_editor;
grant select on core.same_name to fraud_cli;
grant select on core.same_name to fraud_loader;
grant select on core.same_name to fraud_web;

create table core.session (
    session_id uuid not null,
    user_id text not null,
    user_name text not null,
    role_code text not null,
    scope_codes text[] not null,
    may_read_raw boolean not null,
    grant_id bigint,
    started_at timestamp with time zone not null default clock_timestamp(),
    seen_at timestamp with time zone not null default clock_timestamp(),
    expires_at timestamp with time zone not null,
    ended_at timestamp with time zone,
    ended_why text,
    claims_at timestamp with time zone not null default clock_timestamp(),
    constraint session_pkey PRIMARY KEY (session_id),
    constraint session_grant_id_fkey FOREIGN KEY (grant_id) REFERENCES core.access_grant(grant_id)
);
CREATE INDEX session_of_grant ON core.session USING btree (grant_id) WHERE (ended_at IS NULL);
CREATE INDEX session_of_user ON core.session USING btree (lower(user_id)) WHERE (ended_at IS NULL);
alter table core.session enable row level security;
alter table core.session force row level security;
create policy auditor_count on core.session for select to fraud_auditor
    using (true);
create policy editor_end on core.session for update to fraud_editor
    using (ended_at IS NULL AND ( SELECT core.may_manage_access() AS may_manage_access))
    with check (ended_at IS NOT NULL);
create policy editor_manage_read on core.session for select to fraud_editor
    using (( SELECT core.may_manage_access() AS may_manage_access));
create policy editor_own on core.session for update to fraud_editor
    using (ended_at IS NULL AND session_id = (( SELECT NULLIF(current_setting('fraud.session'::text, true), ''::text)::uuid AS "nullif")))
    with check (session_id = (( SELECT NULLIF(current_setting('fraud.session'::text, true), ''::text)::uuid AS "nullif")) AND (ended_at IS NOT NULL OR (NOT may_read_raw OR role_code = 'analyst'::text) AND core.is_within_grant(grant_id, user_id, role_code, scope_codes)));
create policy editor_own_read on core.session for select to fraud_editor
    using (session_id = (( SELECT NULLIF(current_setting('fraud.session'::text, true), ''::text)::uuid AS "nullif")));
create policy editor_sign_in on core.session for insert to fraud_editor
    with check (ended_at IS NULL AND expires_at >= clock_timestamp() AND expires_at <= (clock_timestamp() + '7 days 01:00:00'::interval) AND (NOT may_read_raw OR role_code = 'analyst'::text) AND core.is_within_grant(grant_id, user_id, role_code, scope_codes));
create policy owner_purge on core.session for delete to the owner
    using (LEAST(ended_at, expires_at) < now());
create policy owner_read on core.session for select to the owner
    using (true);
create policy web_own on core.session for select to fraud_web
    using (session_id = (( SELECT NULLIF(current_setting('fraud.session'::text, true), ''::text)::uuid AS "nullif")));
grant insert (claims_at), insert (expires_at), insert (grant_id), insert (may_read_raw), insert (role_code), insert (scope_codes), insert (seen_at), insert (session_id), insert (started_at), insert (user_id), insert (user_name), select, update (claims_at), update (ended_at), update (ended_why), update (grant_id), update (may_read_raw), update (role_code), update (scope_codes), update (seen_at), update (user_name) on core.session to fraud_editor;
grant select (started_at) on core.session to fraud_auditor;
grant select on core.session to fraud_web;

create table core.submission_tally (
    scope_code text collate "C" not null,
    status text not null,
    rejection_reason text not null,
    submission_count bigint not null,
    standing_count bigint not null default 0,
    constraint submission_tally_pkey PRIMARY KEY (scope_code, status, rejection_reason)
);
alter table core.submission_tally enable row level security;
alter table core.submission_tally force row level security;
create policy cli_asked on core.submission_tally for select to fraud_cli
    using (scope_code = ANY ((( SELECT string_to_array(current_setting('fraud.asked_scope'::text, true), ','::text) AS string_to_array))::text[]));
create policy loader_all on core.submission_tally for all to fraud_loader
    using (true)
    with check (true);
create policy web_scope on core.submission_tally for select to fraud_web
    using (scope_code = ANY ((( SELECT core.visible_scope() AS visible_scope))::text[]));
grant delete, insert, select, update on core.submission_tally to fraud_loader;
grant select on core.submission_tally to fraud_cli;
grant select on core.submission_tally to fraud_web;

create table core.tally (
    subject_code text collate "C" not null,
    offence_code text collate "C" not null,
    scope_code text collate "C" not null,
    tally_month date not null,
    result_code text collate "C" not null,
    report_count bigint not null,
    constraint tally_pkey PRIMARY KEY (subject_code, offence_code, scope_code, tally_month, result_code)
);
CREATE INDEX tally_of_none ON core.tally USING btree (subject_code) WHERE (report_count = 0);
alter table core.tally enable row level security;
alter table core.tally force row level security;
create policy cli_asked on core.tally for select to fraud_cli
    using (scope_code = ANY ((( SELECT string_to_array(current_setting('fraud.asked_scope'::text, true), ','::text) AS string_to_array))::text[]));
create policy loader_all on core.tally for all to fraud_loader
    using (true)
    with check (true);
create policy web_scope on core.tally for select to fraud_web
    using (scope_code = ANY ((( SELECT core.visible_scope() AS visible_scope))::text[]));
grant delete, insert, select, update on core.tally to fraud_loader;
grant select on core.tally to fraud_cli;
grant select on core.tally to fraud_web;

create table core.team (
    scope_code text collate "C" not null,
    owner_team text not null,
    constraint team_pkey PRIMARY KEY (scope_code, owner_team)
);
alter table core.team enable row level security;
alter table core.team force row level security;
create policy cli_asked on core.team for select to fraud_cli
    using (scope_code = ANY ((( SELECT string_to_array(current_setting('fraud.asked_scope'::text, true), ','::text) AS string_to_array))::text[]));
create policy loader_all on core.team for all to fraud_loader
    using (true)
    with check (true);
create policy web_scope on core.team for select to fraud_web
    using (scope_code = ANY ((( SELECT core.visible_scope() AS visible_scope))::text[]));
grant delete, insert, select, update on core.team to fraud_loader;
grant select on core.team to fraud_cli;
grant select on core.team to fraud_web;

create table core.team_referral (
    offence_code text collate "C" not null,
    received_month date not null,
    scope_code text collate "C" not null,
    area_code text collate "C" not null,
    priority text not null,
    allocated_team text not null,
    due_today_count bigint not null,
    due_before_count bigint not null,
    contacted_count bigint not null,
    constraint team_referral_pkey PRIMARY KEY (offence_code, received_month, scope_code, area_code, priority, allocated_team)
);
alter table core.team_referral enable row level security;
alter table core.team_referral force row level security;
create policy cli_asked on core.team_referral for select to fraud_cli
    using (scope_code = ANY ((( SELECT string_to_array(current_setting('fraud.asked_scope'::text, true), ','::text) AS string_to_array))::text[]));
create policy loader_all on core.team_referral for all to fraud_loader
    using (true)
    with check (true);
create policy web_scope on core.team_referral for select to fraud_web
    using (scope_code = ANY ((( SELECT core.visible_scope() AS visible_scope))::text[]));
grant delete, insert, select, update on core.team_referral to fraud_loader;
grant select on core.team_referral to fraud_cli;
grant select on core.team_referral to fraud_web;

create table core.training (
    training_id bigint not null generated always as identity,
    borough_code text collate "C" not null,
    team text not null,
    team_key text not null generated always as (upper(team)) stored,
    course_code text collate "C" not null,
    as_at_on date not null,
    headcount integer not null,
    completed integer not null,
    source_updated_at timestamp with time zone not null,
    issues jsonb,
    first_load_id bigint not null,
    load_id bigint not null,
    scope_code text collate "C" not null generated always as (borough_code) stored,
    constraint training_pkey PRIMARY KEY (training_id),
    constraint training_borough_code_team_key_course_code_as_at_on_key UNIQUE (borough_code, team_key, course_code, as_at_on),
    constraint training_first_load_id_fkey FOREIGN KEY (first_load_id) REFERENCES core.load(load_id),
    constraint training_load_id_fkey FOREIGN KEY (load_id) REFERENCES core.load(load_id)
);
alter table core.training enable row level security;
alter table core.training force row level security;
create policy cli_asked on core.training for select to fraud_cli
    using (scope_code = ANY ((( SELECT string_to_array(current_setting('fraud.asked_scope'::text, true), ','::text) AS string_to_array))::text[]));
create policy loader_all on core.training for all to fraud_loader
    using (true)
    with check (true);
create policy web_scope on core.training for select to fraud_web
    using (scope_code = ANY ((( SELECT core.visible_scope() AS visible_scope))::text[]));
grant delete, insert, select, update on core.training to fraud_loader;
grant select on core.training to fraud_cli;
grant select on core.training to fraud_web;

create table core.trend_note (
    trend_note_id bigint not null generated always as identity,
    subject_code text collate "C" not null,
    note_area_code text collate "C" not null,
    note_month date not null,
    note_text text not null,
    link_url text,
    author_id text not null,
    author_name text not null,
    written_at timestamp with time zone not null default clock_timestamp(),
    withdrawn_at timestamp with time zone,
    withdrawn_by text,
    row_version bigint not null default 1,
    changed_by text,
    changed_at timestamp with time zone,
    constraint trend_note_pkey PRIMARY KEY (trend_note_id),
    constraint trend_note_link_url_check CHECK (link_url ~ '^https://[!-~]+$'::text AND length(link_url) <= 500),
    constraint trend_note_note_area_code_check CHECK (note_area_code <> ''::text),
    constraint trend_note_note_month_check CHECK (note_month = date_trunc('month'::text, note_month::timestamp with time zone)::date),
    constraint trend_note_note_text_check CHECK (note_text = btrim(note_text) AND length(note_text) >= 1 AND length(note_text) <= 300),
    constraint trend_note_subject_code_check CHECK (subject_code <> ''::text),
    constraint trend_note_withdrawn_by_somebody CHECK ((withdrawn_at IS NULL) = (withdrawn_by IS NULL))
);
CREATE INDEX trend_note_of_subject ON core.trend_note USING btree (subject_code, note_area_code);
CREATE TRIGGER trend_note_is_kept BEFORE DELETE OR UPDATE ON core.trend_note FOR EACH ROW EXECUTE FUNCTION core.refuse_note_change();
CREATE TRIGGER trend_note_is_never_emptied BEFORE TRUNCATE ON core.trend_note FOR EACH STATEMENT EXECUTE FUNCTION core.refuse_note_change();
CREATE TRIGGER trend_note_row_version BEFORE UPDATE ON core.trend_note FOR EACH ROW EXECUTE FUNCTION core.stamp_change();
alter table core.trend_note enable row level security;
alter table core.trend_note force row level security;
create policy cli_asked on core.trend_note for select to fraud_cli
    using (
CASE
    WHEN note_area_code = '*'::text THEN (( SELECT current_setting('fraud.asked_scope'::text, true) AS current_setting)) <> ''::text
    ELSE core.note_boroughs(note_area_code) <> '{}'::text[] AND core.note_boroughs(note_area_code) <@ (( SELECT string_to_array(current_setting('fraud.asked_scope'::text, true), ','::text) AS string_to_array))
END);
create policy editor_change on core.trend_note for update to fraud_editor
    using (core.may_write_note(note_area_code) AND (author_id = (( SELECT open_session.user_id
   FROM core.open_session() open_session(session_id, user_id, role_code))) OR (( SELECT open_session.role_code
   FROM core.open_session() open_session(session_id, user_id, role_code))) = 'command'::text))
    with check (COALESCE(withdrawn_by, author_id) = (( SELECT open_session.user_id
   FROM core.open_session() open_session(session_id, user_id, role_code))));
create policy editor_read on core.trend_note for select to fraud_editor
    using (core.may_write_note(note_area_code));
create policy editor_write on core.trend_note for insert to fraud_editor
    with check (core.may_write_note(note_area_code) AND author_id = (( SELECT open_session.user_id
   FROM core.open_session() open_session(session_id, user_id, role_code))) AND author_name = (( SELECT own.user_name
   FROM core.session own
  WHERE own.session_id = (( SELECT open_session.session_id
           FROM core.open_session() open_session(session_id, user_id, role_code))))));
create policy loader_read on core.trend_note for select to fraud_loader
    using (true);
create policy web_scope on core.trend_note for select to fraud_web
    using (
CASE
    WHEN note_area_code = '*'::text THEN (( SELECT core.visible_scope() AS visible_scope)) <> '{}'::text[]
    ELSE core.note_boroughs(note_area_code) <> '{}'::text[] AND core.note_boroughs(note_area_code) <@ (( SELECT core.visible_scope() AS visible_scope))
END);
grant insert (author_id), insert (author_name), insert (link_url), insert (note_area_code), insert (note_month), insert (note_text), insert (subject_code), select, update (link_url), update (note_month), update (note_text), update (withdrawn_at), update (withdrawn_by) on core.trend_note to fraud_editor;
grant select on core.trend_note to fraud_cli;
grant select on core.trend_note to fraud_loader;
grant select on core.trend_note to fraud_web;

create table core.victim_care_month (
    received_month date not null,
    scope_code text collate "C" not null,
    area_code text collate "C" not null,
    priority text not null,
    offence_code text collate "C" not null,
    contact_state text not null,
    is_due boolean not null,
    referral_count bigint not null,
    constraint victim_care_month_pkey PRIMARY KEY (offence_code, received_month, scope_code, area_code, priority, contact_state, is_due)
);
alter table core.victim_care_month enable row level security;
alter table core.victim_care_month force row level security;
create policy cli_asked on core.victim_care_month for select to fraud_cli
    using (scope_code = ANY ((( SELECT string_to_array(current_setting('fraud.asked_scope'::text, true), ','::text) AS string_to_array))::text[]));
create policy loader_all on core.victim_care_month for all to fraud_loader
    using (true)
    with check (true);
create policy web_scope on core.victim_care_month for select to fraud_web
    using (scope_code = ANY ((( SELECT core.visible_scope() AS visible_scope))::text[]));
grant delete, insert, select, update on core.victim_care_month to fraud_loader;
grant select on core.victim_care_month to fraud_cli;
grant select on core.victim_care_month to fraud_web;

create table core.victim_care_referral (
    referral_id bigint not null generated always as identity,
    referral_ref text collate "C" not null,
    received_at timestamp with time zone not null,
    priority text not null,
    source_updated_at timestamp with time zone not null,
    nfib_ref text collate "C",
    victim_borough_code text collate "C",
    allocated_borough_code text collate "C",
    allocated_team text,
    allocated_at timestamp with time zone,
    vulnerable boolean,
    first_contact_at timestamp with time zone,
    closed_at timestamp with time zone,
    victim_age integer,
    victim_type text,
    offence_code text collate "C",
    loss_pence bigint,
    issues jsonb,
    first_load_id bigint not null,
    load_id bigint not null,
    scope_code text collate "C" not null generated always as (COALESCE(allocated_borough_code,
CASE
    WHEN ((victim_borough_code >= 'E09000002'::text) AND (victim_borough_code <= 'E09000033'::text)) THEN victim_borough_code
    ELSE NULL::text
END, 'none'::text)) stored,
    received_on date not null generated always as (core.london_date(received_at)) stored,
    constraint victim_care_referral_pkey PRIMARY KEY (referral_id),
    constraint victim_care_referral_referral_ref_key UNIQUE (referral_ref)
);
CREATE INDEX victim_care_referral_day ON core.victim_care_referral USING btree (received_on);
CREATE INDEX victim_care_referral_team ON core.victim_care_referral USING btree (allocated_team, received_at);
CREATE INDEX victim_care_referral_uncontacted ON core.victim_care_referral USING btree (received_at) WHERE (first_contact_at IS NULL);
CREATE INDEX victim_care_referral_urgent ON core.victim_care_referral USING btree (((
CASE
    WHEN (priority = 'immediate'::text) THEN 0
    ELSE 2
END +
CASE
    WHEN vulnerable THEN 0
    ELSE 1
END)), received_at, referral_id) WHERE (first_contact_at IS NULL);
alter table core.victim_care_referral enable row level security;
alter table core.victim_care_referral force row level security;
create policy cli_asked on core.victim_care_referral for select to fraud_cli
    using (scope_code = ANY ((( SELECT string_to_array(current_setting('fraud.asked_scope'::text, true), ','::text) AS string_to_array))::text[]));
create policy loader_all on core.victim_care_referral for all to fraud_loader
    using (true)
    with check (true);
create policy web_scope on core.victim_care_referral for select to fraud_web
    using (scope_code = ANY ((( SELECT core.visible_scope() AS visible_scope))::text[]));
grant delete, insert, select, update on core.victim_care_referral to fraud_loader;
grant select on core.victim_care_referral to fraud_cli;
grant select on core.victim_care_referral to fraud_web;

-- function core.advance_clock(current_load_id bigint) returns void · plpgsql
-- grant execute on function core.advance_clock(bigint) to public;

-- function core.agreement_name(rank integer) returns text · sql immutable
-- grant execute on function core.agreement_name(integer) to public;

-- function core.agreement_rank(in_force text, at_nfib text) returns integer · sql immutable
-- grant execute on function core.agreement_rank(text,text) to public;

-- function core.analyze_table(table_schema text, table_name text) returns void · plpgsql security definer set search_path=pg_catalog, pg_temp
-- grant execute on function core.analyze_table(text,text) to fraud_loader;

-- function core.apply_contributions() returns void · plpgsql
-- grant execute on function core.apply_contributions() to public;

-- function core.assess_affected(current_load_id bigint) returns void · plpgsql
-- grant execute on function core.assess_affected(bigint) to public;

-- function core.assess_load(current_load_id bigint) returns void · plpgsql
-- grant execute on function core.assess_load(bigint) to public;

-- function core.create_dropped_indexes(table_name text) returns void · plpgsql security definer set search_path=pg_catalog, pg_temp
-- grant execute on function core.create_dropped_indexes(text) to fraud_loader;

-- function core.delete_inserted_reports(rolled_back_load_id bigint) returns void · plpgsql
-- grant execute on function core.delete_inserted_reports(bigint) to public;

-- function core.drop_indexes_for_first_load(table_name text, row_count bigint) returns void · plpgsql security definer set search_path=pg_catalog, pg_temp
-- grant execute on function core.drop_indexes_for_first_load(text,bigint) to fraud_loader;

-- function core.evaluate_rule(code text, applies boolean, satisfied boolean) returns bigint · sql immutable
-- grant execute on function core.evaluate_rule(text,boolean,boolean) to public;

-- function core.extend_rule_calendar() returns void · sql
-- grant execute on function core.extend_rule_calendar() to public;

-- function core.field_masks() returns jsonb · sql stable
-- grant execute on function core.field_masks() to public;

-- function core.find_grant(asked_user_id text) returns TABLE(grant_id bigint, role_code text, scope_codes text[]) · sql stable security definer set search_path=pg_catalog, pg_temp
-- grant execute on function core.find_grant(text) to fraud_editor;

-- function core.gap_reason(rule_mask bigint, inconsistent_mask bigint, late_mask bigint, invalid_mask bigint, placeholder_mask bigint) returns text · sql immutable
-- grant execute on function core.gap_reason(bigint,bigint,bigint,bigint,bigint) to public;

-- function core.has_none_twice(names text[]) returns boolean · sql immutable
-- grant execute on function core.has_none_twice(text[]) to public;

-- function core.increment_row_version() returns trigger · plpgsql
-- grant execute on function core.increment_row_version() to public;

-- function core.is_within_grant(session_grant_id bigint, session_user_id text, session_role_code text, session_scope_codes text[]) returns boolean · sql stable
-- grant execute on function core.is_within_grant(bigint,text,text,text[]) to public;

-- function core.issue_masks(issues jsonb, field_masks jsonb) returns bigint · sql immutable
-- grant execute on function core.issue_masks(jsonb,jsonb) to public;

-- function core.london_date(moment timestamp with time zone) returns date · sql immutable
-- grant execute on function core.london_date(timestamp with time zone) to public;

-- function core.may_import() returns boolean · sql stable
-- grant execute on function core.may_import() to public;

-- function core.may_manage_access() returns boolean · sql stable
-- grant execute on function core.may_manage_access() to public;

-- function core.may_read_raw() returns boolean · plpgsql stable security definer set search_path=pg_catalog, pg_temp
-- grant execute on function core.may_read_raw() to fraud_web;

-- function core.may_write_brief(brief_area text) returns boolean · sql stable security definer set search_path=pg_catalog, pg_temp
-- grant execute on function core.may_write_brief(text) to fraud_editor;

-- function core.may_write_note(note_area text) returns boolean · sql stable security definer set search_path=pg_catalog, pg_temp
-- grant execute on function core.may_write_note(text) to fraud_editor;

-- function core.note_boroughs(note_area text) returns text[] · sql stable
-- grant execute on function core.note_boroughs(text) to public;

-- function core.open_scope(requested_session uuid, requested_codes text[]) returns boolean · plpgsql security definer set search_path=pg_catalog, pg_temp
-- grant execute on function core.open_scope(uuid,text[]) to fraud_editor;
-- grant execute on function core.open_scope(uuid,text[]) to fraud_web;

-- function core.open_session() returns TABLE(session_id uuid, user_id text, role_code text) · sql stable security definer set search_path=pg_catalog, pg_temp
-- grant execute on function core.open_session() to fraud_editor;

-- function core.open_sessions() returns SETOF core.session · sql stable

-- function core.propagate_scopes(current_load_id bigint) returns void · plpgsql
-- grant execute on function core.propagate_scopes(bigint) to public;

-- function core.publish_measures(current_load_id bigint) returns void · plpgsql
-- grant execute on function core.publish_measures(bigint) to public;

-- function core.purge_raw_values() returns void · sql
-- grant execute on function core.purge_raw_values() to public;

-- function core.purge_sessions() returns void · plpgsql security definer set search_path=pg_catalog, pg_temp
-- grant execute on function core.purge_sessions() to fraud_loader;

-- function core.reconcile_gap_history(rolled_back_load_id bigint) returns void · plpgsql
-- grant execute on function core.reconcile_gap_history(bigint) to public;

-- function core.record_gap_events(current_load_id bigint) returns void · plpgsql
-- grant execute on function core.record_gap_events(bigint) to public;

-- function core.refresh_reference_blocks(block_numbers bigint[]) returns void · plpgsql
-- grant execute on function core.refresh_reference_blocks(bigint[]) to public;

-- function core.refresh_rule_calendar(as_at date) returns void · plpgsql
-- grant execute on function core.refresh_rule_calendar(date) to public;

-- function core.refuse_comment_change() returns trigger · plpgsql
-- grant execute on function core.refuse_comment_change() to public;

-- function core.refuse_grant_change() returns trigger · plpgsql
-- grant execute on function core.refuse_grant_change() to public;

-- function core.refuse_note_change() returns trigger · plpgsql
-- grant execute on function core.refuse_note_change() to public;

-- function core.refuse_same_name_change() returns trigger · plpgsql
-- grant execute on function core.refuse_same_name_change() to public;

-- function core.report_progress(step integer, steps integer) returns void · plpgsql
-- grant execute on function core.report_progress(integer,integer) to public;

-- function core.restore_rows(rolled_back_load_id bigint, rolled_back_kind text, table_name text, id_column text) returns void · plpgsql
-- grant execute on function core.restore_rows(bigint,text,text,text) to public;

-- function core.rewind_clock() returns void · plpgsql
-- grant execute on function core.rewind_clock() to public;

-- function core.roll_back_gap_events(rolled_back_load_id bigint) returns void · plpgsql
-- grant execute on function core.roll_back_gap_events(bigint) to public;

-- function core.rule_bit(code text) returns bigint · sql immutable
-- grant execute on function core.rule_bit(text) to public;

-- function core.rule_calendar_at(dates date[], as_at date) returns SETOF core.rule_calendar · sql stable
-- grant execute on function core.rule_calendar_at(date[],date) to public;

-- function core.rule_grace(code text, grace_days integer[]) returns integer · sql immutable
-- grant execute on function core.rule_grace(text,integer[]) to public;

-- function core.rule_no(code text) returns integer · sql immutable
-- grant execute on function core.rule_no(text) to public;

-- function core.set_planner_hints() returns boolean · plpgsql
-- grant execute on function core.set_planner_hints() to public;

-- function core.setting_number(code text) returns integer · sql stable
-- grant execute on function core.setting_number(text) to public;

-- function core.shortest_grace(mask bigint, grace_days integer[]) returns integer · sql immutable
-- grant execute on function core.shortest_grace(bigint,integer[]) to public;

-- function core.snapshot_contributions(source_table text, target_table text) returns void · plpgsql
-- grant execute on function core.snapshot_contributions(text,text) to public;

-- function core.stamp_change() returns trigger · plpgsql
-- grant execute on function core.stamp_change() to public;

-- function core.store_assessments() returns void · plpgsql
-- grant execute on function core.store_assessments() to public;

-- function core.tally_affected_months() returns void · plpgsql
-- grant execute on function core.tally_affected_months() to public;

-- function core.tally_submissions() returns void · plpgsql
-- grant execute on function core.tally_submissions() to public;

-- function core.tally_teams() returns void · plpgsql
-- grant execute on function core.tally_teams() to public;

-- function core.visible_scope() returns text[] · plpgsql stable security definer set search_path=pg_catalog, pg_temp
-- grant execute on function core.visible_scope() to fraud_web;

-- function core.worst_agreement(in_force text, lowest text, highest text, is_lacking boolean) returns integer · sql immutable
-- grant execute on function core.worst_agreement(text,text,text,boolean) to public;

create schema ref;
grant usage on schema ref to fraud_cli;
grant usage on schema ref to fraud_editor;
grant usage on schema ref to fraud_loader;
grant usage on schema ref to fraud_web;

-- London's 32 boroughs and the City; is_mps is false for the City of London, which is another force.
create table ref.borough (
    borough_code text collate "C" not null,
    name text not null,
    short_name text not null,
    bcu_name text not null default ''::text,
    force text not null,
    inner_outer text,
    population_2017 integer not null,
    tile_x integer not null,
    tile_y integer not null,
    is_mps boolean not null generated always as ((force = 'Metropolitan Police'::text)) stored,
    constraint borough_pkey PRIMARY KEY (borough_code)
);
CREATE TRIGGER count_reference_change AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON ref.borough FOR EACH STATEMENT EXECUTE FUNCTION ref.count_reference_change();
grant select on ref.borough to fraud_auditor;
grant select on ref.borough to fraud_cli;
grant select on ref.borough to fraud_editor;
grant select on ref.borough to fraud_loader;
grant select on ref.borough to fraud_web;

create table ref.cancellation_code (
    cancellation_code text collate "C" not null,
    title text not null,
    verified text,
    source text,
    constraint cancellation_code_pkey PRIMARY KEY (cancellation_code)
);
CREATE TRIGGER count_reference_change AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON ref.cancellation_code FOR EACH STATEMENT EXECUTE FUNCTION ref.count_reference_change();
grant select on ref.cancellation_code to fraud_auditor;
grant select on ref.cancellation_code to fraud_cli;
grant select on ref.cancellation_code to fraud_editor;
grant select on ref.cancellation_code to fraud_loader;
grant select on ref.cancellation_code to fraud_web;

-- What a fraud was enabled by; is_online says that the victim was reached online.
create table ref.enabler (
    enabler_code text collate "C" not null,
    is_online boolean not null,
    constraint enabler_pkey PRIMARY KEY (enabler_code)
);
CREATE TRIGGER count_reference_change AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON ref.enabler FOR EACH STATEMENT EXECUTE FUNCTION ref.count_reference_change();
grant select on ref.enabler to fraud_auditor;
grant select on ref.enabler to fraud_cli;
grant select on ref.enabler to fraud_editor;
grant select on ref.enabler to fraud_loader;
grant select on ref.enabler to fraud_web;

-- The headline measures: numerator_result of subject_code over all results of subject_code.
create table ref.measure (
    measure_code text collate "C" not null,
    measure_no integer not null,
    subject_code text collate "C" not null,
    numerator_result text not null,
    title text not null,
    denominator_words text not null,
    numerator_words text not null,
    cohort_words text not null,
    target numeric not null,
    constraint measure_pkey PRIMARY KEY (measure_code),
    constraint measure_measure_no_key UNIQUE (measure_no)
);
CREATE TRIGGER count_reference_change AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON ref.measure FOR EACH STATEMENT EXECUTE FUNCTION ref.count_reference_change();
grant select on ref.measure to fraud_auditor;
grant select on ref.measure to fraud_cli;
grant select on ref.measure to fraud_editor;
grant select on ref.measure to fraud_loader;
grant select on ref.measure to fraud_web;

-- NFIB codes of the Home Office Counting Rules for Fraud, April 2026. Cyber is a column: never match on a prefix.
create table ref.offence_code (
    offence_code text collate "C" not null,
    title text not null,
    category text not null,
    is_cyber boolean not null,
    count_unit text not null,
    counting_rule text not null,
    ho_class_codes text,
    constraint offence_code_pkey PRIMARY KEY (offence_code)
);
CREATE TRIGGER count_reference_change AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON ref.offence_code FOR EACH STATEMENT EXECUTE FUNCTION ref.count_reference_change();
grant select on ref.offence_code to fraud_auditor;
grant select on ref.offence_code to fraud_cli;
grant select on ref.offence_code to fraud_editor;
grant select on ref.offence_code to fraud_loader;
grant select on ref.offence_code to fraud_web;

create table ref.outcome_code (
    outcome_code text collate "C" not null,
    title text not null,
    outcome_group text not null,
    is_judicial boolean not null,
    note text,
    constraint outcome_code_pkey PRIMARY KEY (outcome_code)
);
CREATE TRIGGER count_reference_change AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON ref.outcome_code FOR EACH STATEMENT EXECUTE FUNCTION ref.count_reference_change();
grant select on ref.outcome_code to fraud_auditor;
grant select on ref.outcome_code to fraud_cli;
grant select on ref.outcome_code to fraud_editor;
grant select on ref.outcome_code to fraud_loader;
grant select on ref.outcome_code to fraud_web;

-- One row: a number that is another whenever a reference row or the clock is.
create table ref.reference_version (
    is_only boolean not null default true,
    version bigint not null,
    constraint reference_version_pkey PRIMARY KEY (is_only),
    constraint reference_version_is_only_check CHECK (is_only)
);
grant select on ref.reference_version to fraud_auditor;
grant select on ref.reference_version to fraud_cli;
grant select on ref.reference_version to fraud_editor;
grant select on ref.reference_version to fraud_loader;
grant select on ref.reference_version to fraud_web;

-- What each rule asks, in words. What it computes stands in prep.reports_checked; fields are those its "satisfied when" reads.
create table ref.rule (
    rule_code text collate "C" not null,
    rule_no integer not null,
    rule_group text not null,
    title text not null,
    applies_words text not null,
    satisfied_words text not null,
    source text not null,
    fields text not null,
    constraint rule_pkey PRIMARY KEY (rule_code),
    constraint rule_rule_no_key UNIQUE (rule_no),
    constraint rule_rule_group_check CHECK (rule_group = ANY (ARRAY['completion'::text, 'timeliness'::text, 'nfib'::text])),
    constraint rule_rule_no_check CHECK (rule_no >= 0 AND rule_no <= 30)
);
CREATE TRIGGER count_reference_change AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON ref.rule FOR EACH STATEMENT EXECUTE FUNCTION ref.count_reference_change();
grant select on ref.rule to fraud_auditor;
grant select on ref.rule to fraud_cli;
grant select on ref.rule to fraud_editor;
grant select on ref.rule to fraud_loader;
grant select on ref.rule to fraud_web;

-- The version in force on a report's start date applies: the latest effective_from on or before it, else the first.
create table ref.rule_version (
    rule_code text collate "C" not null,
    version integer not null,
    effective_from date not null,
    grace_days integer not null,
    is_counted boolean not null default true,
    minimum_length integer,
    constraint rule_version_pkey PRIMARY KEY (rule_code, version),
    constraint rule_version_grace_days_check CHECK (grace_days >= 0 AND grace_days <= 365),
    constraint rule_version_rule_code_fkey FOREIGN KEY (rule_code) REFERENCES ref.rule(rule_code)
);
CREATE TRIGGER count_reference_change AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON ref.rule_version FOR EACH STATEMENT EXECUTE FUNCTION ref.count_reference_change();
grant insert, select, update on ref.rule_version to fraud_loader;
grant select on ref.rule_version to fraud_auditor;
grant select on ref.rule_version to fraud_cli;
grant select on ref.rule_version to fraud_editor;
grant select on ref.rule_version to fraud_web;

create table ref.series_break (
    break_on date not null,
    title text not null,
    note text not null,
    constraint series_break_pkey PRIMARY KEY (break_on)
);
CREATE TRIGGER count_reference_change AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON ref.series_break FOR EACH STATEMENT EXECUTE FUNCTION ref.count_reference_change();
grant select on ref.series_break to fraud_auditor;
grant select on ref.series_break to fraud_cli;
grant select on ref.series_break to fraud_editor;
grant select on ref.series_break to fraud_loader;
grant select on ref.series_break to fraud_web;

-- What no national source fixes: an administrator changes a row, never the code.
create table ref.setting (
    setting_code text collate "C" not null,
    value text not null,
    title text not null,
    description text not null,
    row_version bigint not null default 1,
    constraint setting_pkey PRIMARY KEY (setting_code)
);
CREATE TRIGGER count_reference_change AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON ref.setting FOR EACH STATEMENT EXECUTE FUNCTION ref.count_reference_change();
CREATE TRIGGER setting_row_version BEFORE UPDATE ON ref.setting FOR EACH ROW EXECUTE FUNCTION core.increment_row_version();
grant insert, select, update on ref.setting to fraud_loader;
grant select on ref.setting to fraud_auditor;
grant select on ref.setting to fraud_cli;
grant select on ref.setting to fraud_editor;
grant select on ref.setting to fraud_web;

-- Columns of the extracts that a verdict, a measure or a rule's "applies when" reads, besides ref.rule.fields.
create table ref.verdict_column (
    kind text collate "C" not null,
    column_name text collate "C" not null,
    read_by text not null,
    constraint verdict_column_pkey PRIMARY KEY (kind, column_name)
);
CREATE TRIGGER count_reference_change AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON ref.verdict_column FOR EACH STATEMENT EXECUTE FUNCTION ref.count_reference_change();
grant select on ref.verdict_column to fraud_auditor;
grant select on ref.verdict_column to fraud_cli;
grant select on ref.verdict_column to fraud_editor;
grant select on ref.verdict_column to fraud_loader;
grant select on ref.verdict_column to fraud_web;

-- function ref.count_reference_change() returns trigger · plpgsql security definer set search_path=pg_catalog, pg_temp

create schema prep;
grant usage on schema prep to fraud_cli;
grant usage on schema prep to fraud_loader;
grant usage on schema prep to fraud_web;
grant select on later tables of schema prep to fraud_cli;
grant select on later tables of schema prep to fraud_loader;
grant select on later tables of schema prep to fraud_web;

-- view prep.assessment_tallies: Every counted report under each subject (completion, a rule, a verdict, a field, a worklist) with its result.
--     report_id bigint
--     crime_ref text collate "C"
--     scope_code text collate "C"
--     offence_code text collate "C"
--     tally_month date
--     subject_code text collate "C"
--     result_code text
--     owner_team text
--     source text
-- with (security_invoker=true)
-- grant select on prep.assessment_tallies to fraud_cli;
-- grant select on prep.assessment_tallies to fraud_loader;
-- grant select on prep.assessment_tallies to fraud_web;

-- view prep.gaps_of_reports: Missing rules of counted reports, due or not, with reason and due date.
--     report_id bigint
--     rule_no integer
--     rule_code text collate "C"
--     rule_group text
--     title text
--     fields text
--     is_due boolean
--     why text
--     reads text
--     due_on date
-- with (security_invoker=true)
-- grant select on prep.gaps_of_reports to fraud_cli;
-- grant select on prep.gaps_of_reports to fraud_loader;
-- grant select on prep.gaps_of_reports to fraud_web;

-- view prep.guarded_columns: Columns of the extracts that a rule or a verdict reads, with which they are.
--     kind text collate "C"
--     column_name text collate "C"
--     read_by text collate "C"
-- with (security_invoker=true)
-- grant select on prep.guarded_columns to fraud_cli;
-- grant select on prep.guarded_columns to fraud_loader;
-- grant select on prep.guarded_columns to fraud_web;

-- view prep.measure_settling: Days after its last day from which a month of a measure is judged.
--     measure_code text collate "C"
--     settling_days integer
-- with (security_invoker=true)
-- grant select on prep.measure_settling to fraud_cli;
-- grant select on prep.measure_settling to fraud_loader;
-- grant select on prep.measure_settling to fraud_web;

-- view prep.nfib_by_report: Submissions and NFIB crimes of each crime reference, counted and summed up.
--     crime_ref text collate "C"
--     sent_count bigint
--     accepted_count bigint
--     pending_count bigint
--     crime_count bigint
--     last_first_submitted_at timestamp with time zone
--     lowest_offence_code text collate "C"
--     highest_offence_code text collate "C"
--     lacks_offence_code boolean
--     lowest_victim_type text
--     highest_victim_type text
--     lacks_victim_type boolean
--     lowest_online_flag text
--     highest_online_flag text
--     lacks_online_flag boolean
--     lowest_victim_borough_code text collate "C"
--     highest_victim_borough_code text collate "C"
--     lacks_victim_borough_code boolean
--     loss_pence numeric
-- with (security_invoker=true)
-- grant select on prep.nfib_by_report to fraud_cli;
-- grant select on prep.nfib_by_report to fraud_loader;
-- grant select on prep.nfib_by_report to fraud_web;

-- view prep.nfib_crimes: NFIB crimes: accepted submissions of a crime report grouped by NFIB reference.
--     crime_ref text collate "C"
--     nfib_crime_key text collate "C"
--     nfib_ref text collate "C"
--     submission_ref text collate "C"
--     submitted_at timestamp with time zone
--     first_submitted_at timestamp with time zone
--     offence_code text collate "C"
--     victim_type text
--     online_flag boolean
--     loss_pence bigint
--     victim_borough_code text collate "C"
-- with (security_invoker=true)
-- grant select on prep.nfib_crimes to fraud_cli;
-- grant select on prep.nfib_crimes to fraud_loader;
-- grant select on prep.nfib_crimes to fraud_web;

-- view prep.pack_reports_changed: Crime reports that count otherwise in a measure of a frozen month than they did.
--     pack_id bigint
--     measure_code text
--     report_id bigint
--     crime_ref text collate "C"
--     scope_code text collate "C"
--     was_right boolean
--     is_right boolean
-- with (security_invoker=true)
-- grant select on prep.pack_reports_changed to fraud_cli;
-- grant select on prep.pack_reports_changed to fraud_loader;
-- grant select on prep.pack_reports_changed to fraud_web;

-- view prep.referrals_assessed: Victim care referrals with the state of first contact at the clock.
--     referral_id bigint
--     referral_ref text collate "C"
--     received_at timestamp with time zone
--     priority text
--     source_updated_at timestamp with time zone
--     nfib_ref text collate "C"
--     victim_borough_code text collate "C"
--     allocated_borough_code text collate "C"
--     allocated_team text
--     allocated_at timestamp with time zone
--     vulnerable boolean
--     first_contact_at timestamp with time zone
--     closed_at timestamp with time zone
--     victim_age integer
--     victim_type text
--     offence_code text collate "C"
--     loss_pence bigint
--     issues jsonb
--     first_load_id bigint
--     load_id bigint
--     scope_code text collate "C"
--     received_on date
--     received_month date
--     area_code text collate "C"
--     contact_due_at timestamp with time zone
--     contact_state text
--     is_due boolean
-- with (security_invoker=true)
-- grant select on prep.referrals_assessed to fraud_cli;
-- grant select on prep.referrals_assessed to fraud_loader;
-- grant select on prep.referrals_assessed to fraud_web;

-- view prep.report_versions: Earlier versions of crime reports, each with the version that replaced it.
--     report_id bigint
--     replaced_by_load_id bigint
--     row_values jsonb
--     next_values jsonb
-- with (security_invoker=true)
-- grant select on prep.report_versions to fraud_cli;
-- grant select on prep.report_versions to fraud_loader;
-- grant select on prep.report_versions to fraud_web;

-- view prep.reports_assessed: Every crime report assessed at the clock: due and gap bits, reasons, verdicts, worklists.
--     report_id bigint
--     crime_ref text collate "C"
--     scope_code text collate "C"
--     recorded_at timestamp with time zone
--     recorded_on date
--     recorded_month date
--     outcome_month date
--     offence_code text collate "C"
--     status text
--     owner_team text
--     loss_pence bigint
--     is_counted boolean
--     applies_mask bigint
--     missing_mask bigint
--     due_mask bigint
--     gap_mask bigint
--     soon_mask bigint
--     inconsistent_mask bigint
--     late_mask bigint
--     invalid_mask bigint
--     placeholder_mask bigint
--     is_complete boolean
--     gap_count integer
--     first_due_on date
--     nfib_verdict text
--     outcome_verdict text
--     agreement_offence_code text
--     agreement_victim_type text
--     agreement_online_flag text
--     agreement_victim_borough_code text
--     agreement_loss_amount text
--     is_open boolean
--     is_unallocated boolean
--     is_victim_update_overdue boolean
--     is_supervisor_review_overdue boolean
--     is_open_long boolean
--     is_due_soon boolean
--     source text
--     victim_update_on date
--     supervisor_review_on date
--     fix_order integer
--     soon_due_on date
-- with (security_invoker=true)
-- grant select on prep.reports_assessed to fraud_cli;
-- grant select on prep.reports_assessed to fraud_loader;
-- grant select on prep.reports_assessed to fraud_web;

-- view prep.reports_checked: Every rule of every crime report: low bits say that it applies, high bits that it is not satisfied.
--     report_id bigint
--     crime_ref text collate "C"
--     source text
--     status text
--     reported_at timestamp with time zone
--     recorded_at timestamp with time zone
--     source_updated_at timestamp with time zone
--     owning_borough_code text collate "C"
--     call_for_service_ground text
--     crime_confirmed boolean
--     offence_code text collate "C"
--     offence_count integer
--     victim_type text
--     victim_age integer
--     victim_contact_recorded boolean
--     victim_postcode_district text
--     victim_borough_code text collate "C"
--     vulnerability_assessed boolean
--     vulnerable boolean
--     needs_assessed_at timestamp with time zone
--     protect_advice_at timestamp with time zone
--     allocated_at timestamp with time zone
--     investigation_plan_at timestamp with time zone
--     last_victim_update_at timestamp with time zone
--     last_supervisor_review_at timestamp with time zone
--     loss_pence bigint
--     payment_details_recorded boolean
--     online_flag boolean
--     enabler text
--     mo_length integer
--     suspect_status text
--     owner_team text
--     outcome_code text collate "C"
--     outcome_at timestamp with time zone
--     cancellation_code text
--     issues jsonb
--     first_load_id bigint
--     load_id bigint
--     scope_code text collate "C"
--     recorded_on date
--     outcome_on date
--     is_past boolean
--     day_due_mask bigint
--     day_soon_mask bigint
--     completion_mask bigint
--     minimum_mo_length integer
--     grace_days integer[]
--     outcome_day_due_mask bigint
--     is_accepted_by_nfib boolean
--     is_at_nfib boolean
--     is_disseminated boolean
--     returned_outcome_code text collate "C"
--     returned_suspect_details boolean
--     offence_code_rank integer
--     victim_type_rank integer
--     online_flag_rank integer
--     victim_borough_code_rank integer
--     loss_amount_rank integer
--     nfib_verdict text
--     outcome_verdict text
--     rule_masks bigint
-- with (security_invoker=true, security_barrier=true)
-- grant select on prep.reports_checked to fraud_cli;
-- grant select on prep.reports_checked to fraud_loader;
-- grant select on prep.reports_checked to fraud_web;

-- view prep.reports_matched: Each crime report against its NFIB crimes and outcome returns: two verdicts, and one agreement per field.
--     report_id bigint
--     crime_ref text collate "C"
--     source text
--     status text
--     reported_at timestamp with time zone
--     recorded_at timestamp with time zone
--     source_updated_at timestamp with time zone
--     owning_borough_code text collate "C"
--     call_for_service_ground text
--     crime_confirmed boolean
--     offence_code text collate "C"
--     offence_count integer
--     victim_type text
--     victim_age integer
--     victim_contact_recorded boolean
--     victim_postcode_district text
--     victim_borough_code text collate "C"
--     vulnerability_assessed boolean
--     vulnerable boolean
--     needs_assessed_at timestamp with time zone
--     protect_advice_at timestamp with time zone
--     allocated_at timestamp with time zone
--     investigation_plan_at timestamp with time zone
--     last_victim_update_at timestamp with time zone
--     last_supervisor_review_at timestamp with time zone
--     loss_pence bigint
--     payment_details_recorded boolean
--     online_flag boolean
--     enabler text
--     mo_length integer
--     suspect_status text
--     owner_team text
--     outcome_code text collate "C"
--     outcome_at timestamp with time zone
--     cancellation_code text
--     issues jsonb
--     first_load_id bigint
--     load_id bigint
--     scope_code text collate "C"
--     recorded_on date
--     outcome_on date
--     is_past boolean
--     day_due_mask bigint
--     day_soon_mask bigint
--     completion_mask bigint
--     minimum_mo_length integer
--     grace_days integer[]
--     outcome_day_due_mask bigint
--     is_accepted_by_nfib boolean
--     is_at_nfib boolean
--     is_disseminated boolean
--     returned_outcome_code text collate "C"
--     returned_suspect_details boolean
--     offence_code_rank integer
--     victim_type_rank integer
--     online_flag_rank integer
--     victim_borough_code_rank integer
--     loss_amount_rank integer
--     nfib_verdict text
--     outcome_verdict text
-- with (security_invoker=true)
-- grant select on prep.reports_matched to fraud_cli;
-- grant select on prep.reports_matched to fraud_loader;
-- grant select on prep.reports_matched to fraud_web;

-- view prep.returns_by_report: Outcome returns of each crime reference, counted, with the one that stands.
--     crime_ref text collate "C"
--     return_count bigint
--     accepted_count bigint
--     pending_count bigint
--     outcome_code text collate "C"
--     suspect_details boolean
--     returned_at timestamp with time zone
-- with (security_invoker=true)
-- grant select on prep.returns_by_report to fraud_cli;
-- grant select on prep.returns_by_report to fraud_loader;
-- grant select on prep.returns_by_report to fraud_web;

-- view prep.same_names: Names that analysts declared to be one, with the name that stands for them.
--     name_type text
--     written_name text
--     shown_name text
-- with (security_invoker=true)
-- grant select on prep.same_names to fraud_cli;
-- grant select on prep.same_names to fraud_loader;
-- grant select on prep.same_names to fraud_web;

-- view prep.slices: The slices of the summaries that the reader may ask for.
--     slice text
--     is_by_area boolean
--     is_by_offence boolean
-- with (security_invoker=true)
-- grant select on prep.slices to fraud_cli;
-- grant select on prep.slices to fraud_loader;
-- grant select on prep.slices to fraud_web;

-- view prep.submissions_followed: Submissions to NFIB, each with whether it was rejected and sent again.
--     submission_id bigint
--     submission_ref text collate "C"
--     crime_ref text collate "C"
--     submitted_at timestamp with time zone
--     status text
--     source_updated_at timestamp with time zone
--     nfib_ref text collate "C"
--     rejection_reason text
--     offence_code text collate "C"
--     victim_type text
--     online_flag boolean
--     loss_pence bigint
--     victim_borough_code text collate "C"
--     issues jsonb
--     first_load_id bigint
--     load_id bigint
--     scope_code text collate "C"
--     is_sent_again boolean
-- with (security_invoker=true)
-- grant select on prep.submissions_followed to fraud_cli;
-- grant select on prep.submissions_followed to fraud_loader;
-- grant select on prep.submissions_followed to fraud_web;

-- view prep.tallies: Counts of reports by subject and result, in all, by month and area, by month and offence, or by all three.
--     slice text
--     subject_code text collate "C"
--     result_code text collate "C"
--     tally_month date
--     area_code text collate "C"
--     offence_code text collate "C"
--     report_count bigint
-- with (security_invoker=true)
-- grant select on prep.tallies to fraud_cli;
-- grant select on prep.tallies to fraud_loader;
-- grant select on prep.tallies to fraud_web;

-- view prep.team_referrals: Referrals due and contacted of late by team, in every slice that is kept.
--     offence_code text collate "C"
--     received_month date
--     scope_code text collate "C"
--     area_code text collate "C"
--     priority text
--     allocated_team text
--     due_today_count bigint
--     due_before_count bigint
--     contacted_count bigint
-- with (security_invoker=true)
-- grant select on prep.team_referrals to fraud_cli;
-- grant select on prep.team_referrals to fraud_loader;
-- grant select on prep.team_referrals to fraud_web;

-- view prep.training_named: Training returned, with team and course under the names that stand for them.
--     training_id bigint
--     borough_code text collate "C"
--     team_key text
--     course_code text collate "C"
--     as_at_on date
--     source_updated_at timestamp with time zone
--     headcount integer
--     completed integer
-- with (security_invoker=true)
-- grant select on prep.training_named to fraud_cli;
-- grant select on prep.training_named to fraud_loader;
-- grant select on prep.training_named to fraud_web;

-- view prep.victim_care_limits: Time allowed for first contact, and days after which it is due, by priority.
--     priority text
--     time_allowed interval
--     due_days integer
-- with (security_invoker=true)
-- grant select on prep.victim_care_limits to fraud_cli;
-- grant select on prep.victim_care_limits to fraud_loader;
-- grant select on prep.victim_care_limits to fraud_web;

-- view prep.victims: Victims of the last 12 complete months with their bands.
--     report_id bigint
--     victim_borough text collate "C"
--     victim_category text
--     victim_loss_band text
--     victim_age_band text
--     vulnerable boolean
--     loss_pence bigint
-- with (security_invoker=true)
-- grant select on prep.victims to fraud_cli;
-- grant select on prep.victims to fraud_loader;
-- grant select on prep.victims to fraud_web;

-- view prep.worklist_limits: Days after which an open report is on a worklist.
--     as_at_on date
--     unallocated_days integer
--     victim_update_days integer
--     supervisor_review_days integer
--     open_long_days integer
-- with (security_invoker=true)
-- grant select on prep.worklist_limits to fraud_cli;
-- grant select on prep.worklist_limits to fraud_loader;
-- grant select on prep.worklist_limits to fraud_web;

create schema report;
grant usage on schema report to fraud_cli;
grant usage on schema report to fraud_loader;
grant usage on schema report to fraud_web;
grant select on later tables of schema report to fraud_cli;
grant select on later tables of schema report to fraud_loader;
grant select on later tables of schema report to fraud_web;

-- view report.boroughs: London's boroughs; the City of London is another force.
--     borough_code text collate "C": GSS code.
--     name text: Name.
--     short_name text: Name on a tile.
--     bcu_name text: Basic Command Unit.
--     is_mps boolean: Whether the Metropolitan Police owns it.
--     population_2017 integer: Population in mid 2017.
--     tile_x integer: Column on the tile map.
--     tile_y integer: Row on the tile map.
-- with (security_invoker=true)
-- grant select on report.boroughs to fraud_cli;
-- grant select on report.boroughs to fraud_loader;
-- grant select on report.boroughs to fraud_web;

-- view report.brief_comments: Comments of staff officers on the sections of briefs.
--     pack_id bigint: Number of the pack.
--     comment_area_code text collate "C": A borough's code, a Command Unit's name, or * for all London.
--     section_code text collate "C": Code of the section.
--     row_version bigint: One, and one more for each change.
--     comment_text text: What it says; empty where it was taken away.
--     author_name text: Name of who wrote it so.
--     written_on date: London date on which it was written so.
-- with (security_invoker=true)
-- grant select on report.brief_comments to fraud_cli;
-- grant select on report.brief_comments to fraud_loader;
-- grant select on report.brief_comments to fraud_web;

-- view report.clocks: The product's clock: the latest as-at date of any loaded crime reports.
--     as_at_on date: Data as at this date.
--     latest_complete_month date: First day of the latest month whose last day the clock has reached.
--     first_month date: First month in which a visible crime report was recorded.
--     freeze_problem text: Why a month that was due to be frozen is not; empty where none is.
-- with (security_invoker=true)
-- grant select on report.clocks to fraud_cli;
-- grant select on report.clocks to fraud_loader;
-- grant select on report.clocks to fraud_web;

-- view report.definitions: Every measure, rule, report view and column in words.
--     subject_kind text: measure, rule, view or column.
--     subject_code text collate "C": Code of the measure or rule; name of the view, with its column behind a full stop.
--     subject_no integer: Order within its kind; of a column, within its view.
--     title text collate "C": Name on screen; of a view or column, its name in words.
--     definition text collate "C": What it means.
-- with (security_invoker=true)
-- grant select on report.definitions to fraud_cli;
-- grant select on report.definitions to fraud_loader;
-- grant select on report.definitions to fraud_web;

-- view report.disseminations_by_month: Enforcement disseminations by month and area.
--     cohort_month date: First day of the month disseminated.
--     area_code text collate "C": Owning borough, none for Not allocated.
--     enforcement_count bigint: Enforcement disseminations.
--     due_count bigint: Disseminations whose time for a decision is over.
--     in_time_count bigint: Of those due, decided in time.
-- with (security_invoker=true)
-- grant select on report.disseminations_by_month to fraud_cli;
-- grant select on report.disseminations_by_month to fraud_loader;
-- grant select on report.disseminations_by_month to fraud_web;

-- view report.extract_ages: The latest as-at date of each kind of extract.
--     kind text: Kind of extract.
--     as_at_on date: Latest as-at date of a load of which a row was accepted, empty when there is none.
--     held_load_count bigint: Loads of this kind that wait for an analyst.
--     has_refused_load boolean: The last file of this kind was refused.
--     has_broken_load boolean: The last load of this kind was broken off, or failed.
--     has_rejected_load boolean: Over half of the rows of the last load of this kind were rejected, other than as stale or duplicates, and are not mended.
--     differing_columns text[]: Of the last load of this kind that stands: a sentence for each column whose values are not as usual.
--     is_after_unknown_file boolean: Since the last file of this kind one was refused before its kind was known, and has not been loaded since; within a week.
-- with (security_invoker=true)
-- grant select on report.extract_ages to fraud_cli;
-- grant select on report.extract_ages to fraud_loader;
-- grant select on report.extract_ages to fraud_web;

-- view report.load_columns: Columns of each load without a value, beside what was usual.
--     load_id bigint: Load.
--     column_name text collate "C": Column of the contract.
--     read_by text collate "C": Rules and verdicts that read it.
--     row_count integer: Rows that passed their checks.
--     blank_count integer: Of these, rows whose field is blank.
--     placeholder_count integer: Of these, rows whose field is a placeholder.
--     invalid_count integer: Of these, rows whose field cannot be read.
--     lacking_count integer: Rows without a value: blank, placeholder or invalid.
--     usual_file_count integer: Files before it that it was compared with.
--     usual_row_count bigint: Rows of those files that passed their checks.
--     usual_lacking_count bigint: Of these, rows without a value.
--     difference text: none, told (5 points or more) or held (20 or more), as the settings say.
--     sentence text: The difference in words; empty where there is none.
-- with (security_invoker=true)
-- grant select on report.load_columns to fraud_cli;
-- grant select on report.load_columns to fraud_loader;
-- grant select on report.load_columns to fraud_web;

-- view report.loads: Loaded files with their balances.
--     load_id bigint: Load, in the order of loading.
--     kind text: Kind of extract.
--     file_name text: Name of the file.
--     as_at_on date: As-at date.
--     state text: loading, broken_off, loaded, already_loaded, refused, failed, held, released, discarded or rolled_back.
--     sentence text: What happened, in words.
--     read_count integer: Rows read: inserted + updated + unchanged + rejected.
--     inserted_count integer: Rows with a key not held before.
--     updated_count integer: Rows that changed a value.
--     unchanged_count integer: Rows that changed nothing.
--     rejected_count integer: Rows in quarantine.
--     rejected_by_code jsonb: Rejected rows by code.
--     unknown_columns text[]: Columns outside the contract: ignored, stored nowhere.
--     present_columns text[]: Columns of the contract that the file had.
--     file_sha256 text: SHA-256 of the bytes.
--     file_bytes bigint: Size in bytes.
--     started_at timestamp with time zone: When the load began.
--     finished_at timestamp with time zone: When it committed.
--     loaded_by text: Who loaded it.
--     profile_name text: Mapping profile that the file was read through; empty for the contract's own form.
--     profile_version integer: Version of that profile.
--     value_counts jsonb: By column: filled values of accepted rows, and how many were invalid or placeholders.
--     mends_load_id bigint: Load whose rejected rows the file mends.
--     decision_reason text: Why it was released, discarded or rolled back.
--     decided_at timestamp with time zone: When it was released, discarded or rolled back.
--     decided_by text: Who decided that.
-- with (security_invoker=true)
-- grant select on report.loads to fraud_cli;
-- grant select on report.loads to fraud_loader;
-- grant select on report.loads to fraud_web;

-- view report.measure_moves: What each load moved in the headline figures of all London, over the months that it moved.
--     load_id bigint: Load, in the order of loading.
--     measure_code text collate "C": Measure.
--     month_count bigint: Months that moved.
--     first_month date: First month that moved.
--     last_month date: Last month that moved.
--     numerator_before bigint: In order before the load.
--     denominator_before bigint: Counted before the load, in the months that moved.
--     numerator_after bigint: In order after the load.
--     denominator_after bigint: Counted after the load, in the months that moved.
-- with (security_invoker=true)
-- grant select on report.measure_moves to fraud_cli;
-- grant select on report.measure_moves to fraud_loader;
-- grant select on report.measure_moves to fraud_web;

-- view report.measures: The headline measures in words, with target and the latest settled month.
--     measure_code text collate "C": Code used in links and files.
--     measure_no integer: Order on screen.
--     title text: Name on screen.
--     denominator_words text: What is counted below the line.
--     numerator_words text: What is counted above the line.
--     cohort_words text: Which month a report or case belongs to.
--     target numeric: Target as a proportion, 0 to 1.
--     settling_days integer: Days after its last day from which a month is judged: the longest grace.
--     latest_settled_month date: First day of the latest month that is judged.
-- with (security_invoker=true)
-- grant select on report.measures to fraud_cli;
-- grant select on report.measures to fraud_loader;
-- grant select on report.measures to fraud_web;

-- view report.measures_by_month: Numerator and denominator of each headline measure by month (slice london), by month and area (slice area), by month and offence (slice offence), or by all three (slice both).
--     slice text: london: all of it; area: all offences; offence: all London; both: one area and one offence.
--     measure_code text collate "C": The measure: see report.measures.
--     cohort_month date: First day of the London month that the measure goes by.
--     area_code text collate "C": Borough code, none for Not allocated, * for all London.
--     offence_code text collate "C": NFIB code, empty where none is recorded, * for all offences.
--     numerator bigint: Reports or cases that meet the measure.
--     denominator bigint: Reports or cases that the measure applies to and that are due.
-- with (security_invoker=true)
-- grant select on report.measures_by_month to fraud_cli;
-- grant select on report.measures_by_month to fraud_loader;
-- grant select on report.measures_by_month to fraud_web;

-- view report.name_likenesses: Names of teams and courses that differ only in case, spaces, hyphens or punctuation.
--     load_id bigint: Load that brought the new name.
--     name_type text: team or course.
--     new_name text: Name that was not held before.
--     known_name text: Name that was.
--     new_count integer: Rows of the file with the new name.
--     known_count bigint: Rows with the known name, held before the load or in its file.
-- with (security_invoker=true)
-- grant select on report.name_likenesses to fraud_cli;
-- grant select on report.name_likenesses to fraud_loader;
-- grant select on report.name_likenesses to fraud_web;

-- view report.offence_codes: NFIB codes with their counting rules.
--     offence_code text collate "C": NFIB code.
--     title text: Name on screen.
--     category text: Category of the code.
--     is_cyber boolean: Whether the code is cyber-dependent.
--     count_unit text: What one crime is counted by.
--     counting_rule text: Counting rule in words.
-- with (security_invoker=true)
-- grant select on report.offence_codes to fraud_cli;
-- grant select on report.offence_codes to fraud_loader;
-- grant select on report.offence_codes to fraud_web;

-- view report.pack_causes: Crime reports that count otherwise in a frozen month than they did, by the load that changed them.
--     pack_id bigint: Number of the pack.
--     area_code text collate "C": Borough code, or none for Not allocated, by what the report is now.
--     measure_code text: The measure: completion, recorded_24h, nfib or outcomes.
--     load_id bigint: The latest later load that wrote it; empty where none did.
--     kind text: Kind of that load.
--     file_name text: File of that load.
--     report_count bigint: Crime reports.
-- with (security_invoker=true)
-- grant select on report.pack_causes to fraud_cli;
-- grant select on report.pack_causes to fraud_loader;
-- grant select on report.pack_causes to fraud_web;

-- view report.pack_changed_rules: Settings, targets and rule versions that are others than when a month was frozen.
--     pack_id bigint: Number of the pack.
--     subject_kind text: setting, target or rule.
--     subject_code text collate "C": Code of the setting, measure or rule.
--     title text: Name on screen.
--     value_then text: Its value, or the version of the rule, when the month was frozen.
--     value_now text: Its value, or the version of the rule, now.
-- with (security_invoker=true)
-- grant select on report.pack_changed_rules to fraud_cli;
-- grant select on report.pack_changed_rules to fraud_loader;
-- grant select on report.pack_changed_rules to fraud_web;

-- view report.pack_definitions: Definitions of the measures and rules of frozen months.
--     pack_id bigint: Number of the pack.
--     subject_kind text collate "C": measure or rule.
--     subject_code text collate "C": Code of the measure or rule.
--     subject_no integer: Its place among those of its kind.
--     title text: Its name.
--     definition text: What it counts, in words.
-- with (security_invoker=true)
-- grant select on report.pack_definitions to fraud_cli;
-- grant select on report.pack_definitions to fraud_loader;
-- grant select on report.pack_definitions to fraud_web;

-- view report.pack_figures: Figures of frozen months by area, as they were counted.
--     pack_id bigint: Number of the pack.
--     area_kind text collate "C": london, bcu, borough, none or orphan.
--     pack_area_code text collate "C": Borough code, name of the Command Unit, none for Not allocated, * for all London.
--     figure_code text collate "C": Code of the measure or rule, NFIB, OUTCOMES, FIELD-<field>, enforcement or victim_care_received.
--     from_month date: First day of the first month that it counts.
--     to_month date: First day of the last month that it counts.
--     dimension text collate "C": By what the figure is divided: nothing, result, priority or team.
--     dimension_code text collate "C": Which part of it; empty for the whole.
--     numerator bigint: How many are in order, or have the result.
--     denominator bigint: How many are counted.
-- with (security_invoker=true)
-- grant select on report.pack_figures to fraud_cli;
-- grant select on report.pack_figures to fraud_loader;
-- grant select on report.pack_figures to fraud_web;

-- view report.pack_figures_on_day: Worklists, submissions, training and victims as they stood when a month was frozen.
--     pack_id bigint: Number of the pack.
--     area_kind text collate "C": london, bcu, borough, none or orphan.
--     pack_area_code text collate "C": Borough code, name of the Command Unit, none for Not allocated, * for all London.
--     figure_code text collate "C": WORKLIST, submissions, training or what is counted of victims.
--     dimension text collate "C": By what the figure is divided: worklist, status, course or a fact of the victim.
--     dimension_code text collate "C": Which part of it.
--     numerator bigint: How many; of training those who completed the course.
--     denominator bigint: Of how many; null for a count by itself.
-- with (security_invoker=true)
-- grant select on report.pack_figures_on_day to fraud_cli;
-- grant select on report.pack_figures_on_day to fraud_loader;
-- grant select on report.pack_figures_on_day to fraud_web;

-- view report.pack_loads: Loads that stood when a month was frozen.
--     pack_id bigint: Number of the pack.
--     load_id bigint: Number of the load.
--     kind text: Kind of extract.
--     file_name text: Name of its file.
--     as_at_on date: As-at date of its file.
-- with (security_invoker=true)
-- grant select on report.pack_loads to fraud_cli;
-- grant select on report.pack_loads to fraud_loader;
-- grant select on report.pack_loads to fraud_web;

-- view report.pack_revisions: Measures of frozen months that are others by now, by area.
--     pack_id bigint: Number of the pack.
--     pack_area_code text collate "C": Borough code, or none for Not allocated.
--     measure_code text collate "C": The measure: see report.measures.
--     numerator_then bigint: How many were in order when the month was frozen.
--     denominator_then bigint: How many were counted then.
--     numerator_now bigint: How many are in order now.
--     denominator_now bigint: How many are counted now.
-- with (security_invoker=true)
-- grant select on report.pack_revisions to fraud_cli;
-- grant select on report.pack_revisions to fraud_loader;
-- grant select on report.pack_revisions to fraud_web;

-- view report.pack_sentences: Sentences of the screens as they were when the month was frozen.
--     pack_id bigint: Number of the pack.
--     area_kind text collate "C": london, bcu, borough or none.
--     pack_area_code text collate "C": Borough code, name of the Command Unit, none for Not allocated, * for all London.
--     sentence_kind text collate "C": finding: the title of a page; measure: what a tile says; signal: a difference too large to be chance; verdict, since, run, assurance and compared: what is said of a measure without a figure.
--     subject_code text collate "C": Code of the measure, rule or borough that it is about; empty where it is about all.
--     line_no integer: Its place among those of its kind.
--     words text: The sentence.
-- with (security_invoker=true)
-- grant select on report.pack_sentences to fraud_cli;
-- grant select on report.pack_sentences to fraud_loader;
-- grant select on report.pack_sentences to fraud_web;

-- view report.pack_series_breaks: Breaks of the series as known when months were frozen.
--     pack_id bigint: Number of the pack.
--     break_on date: Date of the break.
--     title text: Name on screen.
--     note text: What changed.
-- with (security_invoker=true)
-- grant select on report.pack_series_breaks to fraud_cli;
-- grant select on report.pack_series_breaks to fraud_loader;
-- grant select on report.pack_series_breaks to fraud_web;

-- view report.pack_settings: Settings of frozen months.
--     pack_id bigint: Number of the pack.
--     setting_code text collate "C": The setting.
--     value text: Its value as text.
-- with (security_invoker=true)
-- grant select on report.pack_settings to fraud_cli;
-- grant select on report.pack_settings to fraud_loader;
-- grant select on report.pack_settings to fraud_web;

-- view report.pack_suppressions: Counts that the files of frozen months leave out, and why.
--     pack_id bigint: Number of the pack.
--     figure_code text collate "C": Code of the measure or rule, FIELD-<field> or training-<course>.
--     cohort_month date: First day of the month that it counts.
--     area_kind text collate "C": london, bcu, borough, none for Not allocated, or team.
--     pack_area_code text collate "C": Borough code, name of the Command Unit, none for Not allocated, * for all London.
--     team text collate "C": The team of the borough; empty unless the area is one.
--     part text collate "C": denominator, numerator, rest (what is not in order), or a verdict or agreement.
--     reason text: small: it is 1 to 7; protects_another: a small one could be worked out with it; left_out_before: as in an earlier pack; exposed: an earlier pack gives it away.
-- with (security_invoker=true)
-- grant select on report.pack_suppressions to fraud_cli;
-- grant select on report.pack_suppressions to fraud_loader;
-- grant select on report.pack_suppressions to fraud_web;

-- view report.pack_targets: Measures of frozen months with their targets.
--     pack_id bigint: Number of the pack.
--     measure_code text collate "C": The measure.
--     measure_no integer: Its place.
--     title text: Its name.
--     cohort_words text: The month that it goes by.
--     target numeric: From 0 to 1.
-- with (security_invoker=true)
-- grant select on report.pack_targets to fraud_cli;
-- grant select on report.pack_targets to fraud_loader;
-- grant select on report.pack_targets to fraud_web;

-- view report.packs: Frozen months with their versions.
--     pack_id bigint: Number of the pack.
--     pack_month date: First day of the month that is frozen.
--     version integer: One, and one more for each correction.
--     is_latest boolean: No later version corrects it.
--     reason text: Why it was frozen.
--     frozen_at timestamp with time zone: When it was frozen.
--     frozen_by text: Who froze it.
--     as_at_on date: As-at date of the data that it was frozen of.
--     application_version text: Version of the program that froze it.
--     content_hash text collate "C": SHA-256 of what it holds, which stands in the audit too.
--     report_count bigint: Crime reports that the month and the twelve months that end with it count.
--     load_count bigint: Loads of which its figures are made.
-- with (security_invoker=true)
-- grant select on report.packs to fraud_cli;
-- grant select on report.packs to fraud_loader;
-- grant select on report.packs to fraud_web;

-- view report.published_measures: Numerator and denominator of each headline measure in all London, as published for comparison: no counts of a borough, an offence or a report.
--     measure_code text collate "C": The measure: see report.measures.
--     cohort_month date: First day of the London month that the measure goes by.
--     numerator bigint: Reports or cases of all London that meet the measure.
--     denominator bigint: Reports or cases of all London that the measure applies to and that are due.
-- with (security_invoker=true)
-- grant select on report.published_measures to fraud_cli;
-- grant select on report.published_measures to fraud_loader;
-- grant select on report.published_measures to fraud_web;

-- view report.quarantined_rows: Rejected rows with the reason and what is kept of them.
--     load_id bigint: Load, in the order of loading.
--     line_no integer: Line of the file on which the row begins.
--     reject_code text: Why it was rejected, as a code.
--     reason text: Why it was rejected, as a sentence.
--     raw_row jsonb: Contract columns of the row as text.
--     raw_line text: The whole line, of a ragged row.
-- with (security_invoker=true)
-- grant select on report.quarantined_rows to fraud_cli;
-- grant select on report.quarantined_rows to fraud_loader;
-- grant select on report.quarantined_rows to fraud_web;

-- view report.reference_blocks: The references of all stored crime reports, to be searched for any part of them.
--     area_code text: Owning borough, none for Not allocated.
--     block_no bigint: Number of the block: the higher, the later its reports were loaded.
--     report_ids bigint[]: Internal ids of its reports, in the order of their references.
--     crime_refs text: Crime references, each between two line breaks.
-- with (security_invoker=true)
-- grant select on report.reference_blocks to fraud_cli;
-- grant select on report.reference_blocks to fraud_loader;
-- grant select on report.reference_blocks to fraud_web;

-- view report.reference_versions: How often the reference lists and the clock have changed.
--     version bigint: A number that is another whenever a reference row or the clock is.
-- with (security_invoker=true)
-- grant select on report.reference_versions to fraud_cli;
-- grant select on report.reference_versions to fraud_loader;
-- grant select on report.reference_versions to fraud_web;

-- view report.referral_counts: Victim care referrals by state of first contact.
--     cohort_month date: Month received.
--     area_code text collate "C": Allocated borough, none for Not allocated.
--     priority text: immediate or standard.
--     offence_code text collate "C": NFIB code, empty where none, * for all offences.
--     contact_state text: in_time, late, no_contact or not_yet_due.
--     is_due boolean: The time for first contact is over at the clock.
--     referral_count bigint: Referrals.
-- with (security_invoker=true)
-- grant select on report.referral_counts to fraud_cli;
-- grant select on report.referral_counts to fraud_loader;
-- grant select on report.referral_counts to fraud_web;

-- view report.referrals_listed: Victim care referrals with the state of first contact.
--     referral_id bigint: Internal id.
--     referral_ref text collate "C": Reference of the referral.
--     area_code text collate "C": Allocated borough, none for Not allocated.
--     received_at timestamp with time zone: When it was received.
--     received_on date: London date on which it was received.
--     cohort_month date: Month received.
--     priority text: immediate or standard.
--     offence_code text collate "C": NFIB code, empty where none.
--     allocated_team text: Team it is allocated to.
--     written_team text: That team as the referral writes it.
--     urgency_order integer: Immediate before standard, and of each a vulnerable victim before others: 0 to 3.
--     vulnerable boolean: Recorded as vulnerable.
--     first_contact_at timestamp with time zone: First contact with the victim.
--     contact_due_at timestamp with time zone: When first contact is due.
--     contact_due_on date: London date of that.
--     contact_state text: in_time, late, no_contact or not_yet_due.
--     is_due boolean: The time for first contact is over at the clock.
-- with (security_invoker=true)
-- grant select on report.referrals_listed to fraud_cli;
-- grant select on report.referrals_listed to fraud_loader;
-- grant select on report.referrals_listed to fraud_web;

-- view report.report_details: One crime report as the force holds it.
--     report_id bigint: Internal id of the report.
--     crime_ref text collate "C": Crime reference.
--     area_code text collate "C": Owning borough, none for Not allocated.
--     source text: Source.
--     status text: Status.
--     reported_at timestamp with time zone: When it was reported to police.
--     recorded_at timestamp with time zone: When it was recorded.
--     source_updated_at timestamp with time zone: Last change in the source system.
--     call_for_service_ground text: Ground of a call for service.
--     crime_confirmed boolean: Whether a crime is confirmed; blank counts as yes.
--     offence_code text collate "C": NFIB code.
--     offence_title text: Title of the code.
--     counting_rule text: Counting rule in words.
--     count_unit text: What one crime is counted by.
--     offence_count integer: Crimes in the report; blank counts as 1.
--     victim_type text: individual or organisation.
--     victim_age integer: Age of the victim.
--     victim_postcode_district text: Postcode district.
--     victim_borough_code text collate "C": Borough of the victim.
--     vulnerability_assessed boolean: Whether vulnerability was assessed.
--     vulnerable boolean: The answer.
--     allocated_at timestamp with time zone: When it was allocated.
--     last_victim_update_at timestamp with time zone: Last update to the victim.
--     last_supervisor_review_at timestamp with time zone: Last supervisor review.
--     loss_pence bigint: Loss in pence.
--     online_flag boolean: Any element committed online.
--     enabler text: How it was enabled.
--     is_enabler_online boolean: Whether it was enabled online.
--     mo_length integer: Characters of the method narrative.
--     suspect_status text: identified, described or unknown.
--     owner_team text: Team that owns the report.
--     written_team text: That team as the report writes it.
--     outcome_code text collate "C": Outcome code.
--     outcome_title text: Title of the outcome.
--     outcome_at timestamp with time zone: When the outcome was reached.
--     cancellation_code text: Why it was cancelled.
--     cancellation_title text: Title of that code.
--     is_counted boolean: Whether it counts.
--     is_complete boolean: No completion rule that applies and is due is a gap.
--     gap_count integer: Completion rules that are a gap.
--     nfib_verdict text: Verdict on the submission to NFIB.
--     outcome_verdict text: Verdict on the outcome return.
--     as_at_on date: As-at date.
-- with (security_invoker=true)
-- grant select on report.report_details to fraud_cli;
-- grant select on report.report_details to fraud_loader;
-- grant select on report.report_details to fraud_web;

-- view report.report_history: What each load changed on one report.
--     report_id bigint: Internal id of the report.
--     load_id bigint: Load, in the order of loading.
--     as_at_on date: As-at date.
--     file_name text: Name of the file.
--     is_first boolean: The load that first held the report.
--     is_changed boolean: The load replaced an earlier version.
--     fields_changed text[]: Contract columns whose value changed.
--     gaps_opened text[]: Rules that became a gap.
--     gaps_closed text[]: Rules that were put right.
-- with (security_invoker=true)
-- grant select on report.report_history to fraud_cli;
-- grant select on report.report_history to fraud_loader;
-- grant select on report.report_history to fraud_web;

-- view report.report_nfib_crimes: NFIB crimes of one report, each field beside that of the force.
--     report_id bigint: Internal id of the report.
--     nfib_crime_key text collate "C": Key of the NFIB crime.
--     nfib_crime text collate "C": NFIB reference, else the submission.
--     first_submitted_at timestamp with time zone: When its first row was sent.
--     days_after_recording integer: Days from recording to the first row.
--     field_no integer: Order of the fields.
--     field text: Field compared.
--     in_force text collate "C": Value in the crime report.
--     at_nfib text collate "C": Value at NFIB.
--     agreement text: How the two agree.
-- with (security_invoker=true)
-- grant select on report.report_nfib_crimes to fraud_cli;
-- grant select on report.report_nfib_crimes to fraud_loader;
-- grant select on report.report_nfib_crimes to fraud_web;

-- view report.report_outcome_returns: Outcome returns to NFIB of one report.
--     report_id bigint: Internal id of the report.
--     outcome_ref text collate "C": Reference of the return.
--     returned_at timestamp with time zone: When it was returned.
--     status text: Status.
--     outcome_code text collate "C": Outcome code.
--     outcome_title text: Title of the outcome.
--     suspect_details boolean: Whether suspect details were returned.
--     days_after_outcome integer: Days from the outcome to the return.
-- with (security_invoker=true)
-- grant select on report.report_outcome_returns to fraud_cli;
-- grant select on report.report_outcome_returns to fraud_loader;
-- grant select on report.report_outcome_returns to fraud_web;

-- view report.report_references: Every stored crime report by its reference.
--     crime_ref text collate "C": Crime reference.
--     report_id bigint: Internal id: the only one that stands in an address.
--     area_code text collate "C": Owning borough, none for Not allocated.
--     recorded_on date: London date of recording.
--     offence_code text collate "C": NFIB code, empty where none is recorded.
--     offence_title text: Title of the NFIB code.
--     status text: open, finalised or cancelled.
--     owner_team text: Team that owns the report.
--     gap_count integer: Completion rules that are a gap.
-- with (security_invoker=true)
-- grant select on report.report_references to fraud_cli;
-- grant select on report.report_references to fraud_loader;
-- grant select on report.report_references to fraud_web;

-- view report.report_results: Every counted report under each subject with its result, team, source and offence.
--     report_id bigint: Internal id.
--     subject_code text collate "C": COMPLETION, a rule code, NFIB, OUTCOMES, FIELD-<field> or WORKLIST.
--     result_code text: complete or incomplete; satisfied or why it is a gap; a verdict; an agreement; a worklist.
--     cohort_month date: Month recorded; for OUTCOMES month of the outcome.
--     area_code text collate "C": Owning borough, none for Not allocated.
--     offence_code text collate "C": NFIB code, empty where none is recorded.
--     written_team text: Team that owns the report, as the report writes it.
--     source text: How the report came to the force.
-- with (security_invoker=true)
-- grant select on report.report_results to fraud_cli;
-- grant select on report.report_results to fraud_loader;
-- grant select on report.report_results to fraud_web;

-- view report.report_rules: The checklist of one report: every rule with verdict, reason and due date.
--     report_id bigint: Internal id of the report.
--     rule_no integer: Order of the rules.
--     rule_code text collate "C": Code of the rule.
--     rule_group text: completion, timeliness or nfib.
--     title text: Name on screen.
--     applies_words text: When the rule applies.
--     satisfied_words text: When it is satisfied.
--     source text: Source.
--     fields text: Fields that the rule reads.
--     version integer: Version in force on the start date.
--     grace_days integer: Days until it is due.
--     is_counted boolean: Whether it counts.
--     verdict text: satisfied, gap, not_yet_due or not_applicable.
--     why text: Why it is a gap: missing, placeholder, invalid, inconsistent or late.
--     due_on date: Date from which it is due.
--     days_late integer: Days since it became due at the clock; negative: days left.
--     read_values jsonb: What the rule read: each field with its value, money in pence, null where blank.
-- with (security_invoker=true)
-- grant select on report.report_rules to fraud_cli;
-- grant select on report.report_rules to fraud_loader;
-- grant select on report.report_rules to fraud_web;

-- view report.report_submissions: Submissions to NFIB of one report.
--     report_id bigint: Internal id of the report.
--     submission_ref text collate "C": Reference of the submission.
--     submitted_at timestamp with time zone: When it was sent.
--     status text: Status.
--     nfib_ref text collate "C": NFIB crime reference.
--     rejection_reason text: Reason given by NFIB.
-- with (security_invoker=true)
-- grant select on report.report_submissions to fraud_cli;
-- grant select on report.report_submissions to fraud_loader;
-- grant select on report.report_submissions to fraud_web;

-- view report.reports_listed: Counted crime reports with their verdicts and what is to put right.
--     report_id bigint: Internal id: the only one that stands in an address.
--     crime_ref text collate "C": Crime reference.
--     area_code text collate "C": Owning borough, none for Not allocated.
--     recorded_at timestamp with time zone: When the report was recorded.
--     recorded_on date: London date of recording.
--     recorded_month date: London month of recording.
--     outcome_month date: Month of the outcome, where a return to NFIB is owed.
--     outcome_on date: London date of the outcome.
--     offence_code text collate "C": NFIB code, empty where none is recorded.
--     offence_title text: Title of the NFIB code.
--     source text: How the report came to the force.
--     status text: open or finalised.
--     owner_team text: Team that owns the report.
--     written_team text: That team as the report writes it.
--     loss_pence bigint: Loss in pence.
--     loss_order bigint: Loss in pence for sorting, not recorded last.
--     late_order date: Earliest due date of a completion gap, for sorting.
--     soon_due_on date: When the first of the completion items that become due within the due-soon days does.
--     fix_order integer: How quickly it is put right: 1 one yes or no is missing, 2 one other item, 3 two items and so on; 0 nothing.
--     is_complete boolean: No completion rule that applies and is due is a gap.
--     gap_count integer: Completion rules that are a gap.
--     due_mask bigint: Bits of the rules that apply and are due.
--     gap_mask bigint: Bits of the rules that are a gap.
--     soon_mask bigint: Bits of missing items that become due within the due-soon days.
--     gap_inconsistent_mask bigint: Bits of the gaps that are inconsistent.
--     gap_late_mask bigint: Bits of the gaps that are late.
--     gap_invalid_mask bigint: Bits of the gaps that are a value that could not be read.
--     gap_placeholder_mask bigint: Bits of the gaps that are a placeholder word.
--     gap_missing_mask bigint: Bits of the gaps that are missing.
--     nfib_verdict text: Verdict on the NFIB submission, where one is owed.
--     outcome_verdict text: Verdict on the outcome return, where one is owed.
--     agreement_offence_code text: How offence_code agrees between the report and its NFIB crimes.
--     agreement_victim_type text: How victim_type agrees between the report and its NFIB crimes.
--     agreement_online_flag text: How online_flag agrees between the report and its NFIB crimes.
--     agreement_victim_borough_code text: How victim_borough_code agrees between the report and its NFIB crimes.
--     agreement_loss_amount text: How loss_amount agrees between the report and its NFIB crimes.
--     is_open boolean: The report is open.
--     is_unallocated boolean: Open without allocation for more than the set days.
--     is_victim_update_overdue boolean: Open, last victim update more than the set days ago.
--     is_supervisor_review_overdue boolean: Open, last supervisor review more than the set days ago.
--     is_open_long boolean: Open for more than the set days.
--     is_due_soon boolean: A missing completion item becomes due within the due-soon days.
--     victim_update_on date: Last update to the victim, else the recording.
--     supervisor_review_on date: Last supervisor review, else the recording.
--     age_days integer: Days from recording to the clock.
--     gaps jsonb: What is to put right: rule, why, what an unsatisfying answer says, days late (negative: days left).
-- with (security_invoker=true)
-- grant select on report.reports_listed to fraud_cli;
-- grant select on report.reports_listed to fraud_loader;
-- grant select on report.reports_listed to fraud_web;

-- view report.rule_versions: Every version of every rule with the date from which it applies.
--     rule_code text collate "C": Code of the rule.
--     version integer: Number of the version.
--     effective_from date: From when this version applies, by the start of a report.
--     grace_days integer: Days from recording (OUTCOME-RETURNED: from the outcome) until it is due.
--     is_counted boolean: Whether a gap makes a report incomplete.
--     minimum_length integer: Fewest characters of the method narrative.
-- with (security_invoker=true)
-- grant select on report.rule_versions to fraud_cli;
-- grant select on report.rule_versions to fraud_loader;
-- grant select on report.rule_versions to fraud_web;

-- view report.rules: The rules in words, with grace and version in force.
--     rule_code text collate "C": Code of the rule.
--     rule_no integer: Order of the rules, and its bit in the masks.
--     rule_group text: completion, timeliness or nfib.
--     title text: Name on screen.
--     applies_words text: When the rule applies.
--     satisfied_words text: When it is satisfied.
--     source text: Who asks for it.
--     fields text: Fields that the rule reads.
--     version integer: Version in force.
--     effective_from date: From when this version applies.
--     grace_days integer: Days from recording (OUTCOME-RETURNED: from the outcome) until it is due.
--     is_counted boolean: Whether a gap makes a report incomplete.
--     minimum_length integer: Fewest characters of the method narrative.
-- with (security_invoker=true)
-- grant select on report.rules to fraud_cli;
-- grant select on report.rules to fraud_loader;
-- grant select on report.rules to fraud_web;

-- view report.same_names: Names of teams and courses that are declared to be one.
--     same_name_id bigint: Number of the declaration.
--     name_type text: team or course.
--     form text collate "C": The names without case, spaces, hyphens and punctuation.
--     chosen_name text: Name under which all are shown.
--     other_names text[]: Names that are shown under it.
--     reason text: Why they are one.
--     declared_by text: Who declared it.
--     declared_on date: London date of that.
--     withdrawn_by text: Who undid it.
--     withdrawn_on date: London date of that; empty while it is in force.
--     withdrawn_reason text: Why it was undone.
--     row_version bigint: How often it was changed, counted from 1.
-- with (security_invoker=true)
-- grant select on report.same_names to fraud_cli;
-- grant select on report.same_names to fraud_loader;
-- grant select on report.same_names to fraud_web;

-- view report.series_breaks: Known breaks in the series, drawn on every trend that crosses them.
--     break_on date: Date of the break.
--     title text: Name on screen.
--     note text: What changed.
-- with (security_invoker=true)
-- grant select on report.series_breaks to fraud_cli;
-- grant select on report.series_breaks to fraud_loader;
-- grant select on report.series_breaks to fraud_web;

-- view report.settings: Settings: what no national source fixes.
--     setting_code text collate "C": Code of the setting.
--     value text: Value set.
--     title text: Name on screen.
--     description text: What it does.
-- with (security_invoker=true)
-- grant select on report.settings to fraud_cli;
-- grant select on report.settings to fraud_loader;
-- grant select on report.settings to fraud_web;

-- view report.submission_counts: Every stored submission by status and reason.
--     area_code text collate "C": Borough of the crime report, none for Not allocated, orphan where no report is held.
--     status text: accepted, rejected or pending.
--     rejection_reason text: Reason given by NFIB, empty where none.
--     submission_count bigint: Stored submissions, those of cancelled reports included.
--     standing_count bigint: Of the rejected, those that were not sent again.
-- with (security_invoker=true)
-- grant select on report.submission_counts to fraud_cli;
-- grant select on report.submission_counts to fraud_loader;
-- grant select on report.submission_counts to fraud_web;

-- view report.submissions_listed: Online reports made by the force to NFIB.
--     submission_id bigint: Internal id.
--     submission_ref text collate "C": Reference of the submission.
--     crime_ref text collate "C": Crime reference it names.
--     report_id bigint: Crime report held, empty for an orphan.
--     area_code text collate "C": Borough of the crime report, none for Not allocated, orphan where no report is held.
--     submitted_at timestamp with time zone: When it was sent.
--     age_days integer: Days from sending to the clock.
--     status text: accepted, rejected or pending.
--     nfib_ref text collate "C": NFIB crime reference.
--     rejection_reason text: Reason given by NFIB.
--     offence_code text collate "C": NFIB code sent.
--     loss_pence bigint: Loss sent, in pence.
--     is_sent_again boolean: Rejected, and its crime reference was sent again later.
-- with (security_invoker=true)
-- grant select on report.submissions_listed to fraud_cli;
-- grant select on report.submissions_listed to fraud_loader;
-- grant select on report.submissions_listed to fraud_web;

-- view report.tallies_by_month: Counts of reports by rule and reason, by NFIB or outcome verdict, by field agreement and by worklist.
--     slice text: london: all of it; area: all offences; offence: all London; both: one area and one offence.
--     subject_code text collate "C": COMPLETION, a rule code, NFIB, OUTCOMES, FIELD-<field> or WORKLIST.
--     result_code text collate "C": satisfied or why it is a gap; a verdict; an agreement; a worklist.
--     cohort_month date: Month recorded; for OUTCOMES month of the outcome.
--     area_code text collate "C": Borough code, none for Not allocated, * for all London.
--     offence_code text collate "C": NFIB code, empty where none is recorded, * for all offences.
--     report_count bigint: Counted crime reports (cancelled ones and those after the clock are out).
-- with (security_invoker=true)
-- grant select on report.tallies_by_month to fraud_cli;
-- grant select on report.tallies_by_month to fraud_loader;
-- grant select on report.tallies_by_month to fraud_web;

-- view report.tallies_by_team: Counts of reports by owner team on each measure of reports and each rule.
--     owner_team text: Team that owns the report, under the name that stands for it; null where none does.
--     subject_code text collate "C": COMPLETION, a rule code, NFIB, OUTCOMES, FIELD-<field> or WORKLIST.
--     result_code text: satisfied or why it is a gap; a verdict; an agreement; a worklist.
--     cohort_month date: Month recorded; for OUTCOMES month of the outcome.
--     area_code text collate "C": Owning borough, none for Not allocated.
--     offence_code text collate "C": NFIB code, empty where none is recorded.
--     report_count bigint: Counted crime reports (cancelled ones and those after the clock are out).
-- with (security_invoker=true)
-- grant select on report.tallies_by_team to fraud_cli;
-- grant select on report.tallies_by_team to fraud_loader;
-- grant select on report.tallies_by_team to fraud_web;

-- view report.team_referrals: Victim care referrals that a team has to contact, or has contacted of late.
--     cohort_month date: Month received, -infinity for all months.
--     offence_code text collate "C": NFIB code, empty where none, * for all offences.
--     area_code text collate "C": Allocated borough, none for Not allocated.
--     priority text: immediate or standard.
--     allocated_team text: Team it is allocated to, empty where none.
--     due_today_count bigint: Overdue, the day on which contact was due being that of the clock.
--     due_before_count bigint: Overdue, that day being before the clock.
--     contacted_count bigint: Contacted, received in the 28 days before the clock or since.
-- with (security_invoker=true)
-- grant select on report.team_referrals to fraud_cli;
-- grant select on report.team_referrals to fraud_loader;
-- grant select on report.team_referrals to fraud_web;

-- view report.teams: Teams that have owned a report, or have a referral.
--     owner_team text: Team that owns the report, or has the referral.
--     written_teams text[]: The team as the reports and referrals of the scope write it.
-- with (security_invoker=true)
-- grant select on report.teams to fraud_cli;
-- grant select on report.teams to fraud_loader;
-- grant select on report.teams to fraud_web;

-- view report.training_by_course: Training completed over headcount, by borough and course.
--     area_code text collate "C": Borough.
--     course_code text collate "C": Course.
--     headcount bigint: People who should have the course.
--     completed bigint: People who have completed it.
-- with (security_invoker=true)
-- grant select on report.training_by_course to fraud_cli;
-- grant select on report.training_by_course to fraud_loader;
-- grant select on report.training_by_course to fraud_web;

-- view report.trend_notes: Notes of people on a measure or rule in an area.
--     trend_note_id bigint: Number of the note.
--     subject_code text collate "C": Code of the measure or rule.
--     note_area_code text collate "C": A borough's code, a Command Unit's name, or * for all London.
--     note_month date: First day of the month that it is about.
--     note_text text: What it says.
--     link_url text: Address of a page that says more; empty where it has none.
--     author_id text: User id of who wrote it.
--     author_name text: Name of who wrote it.
--     written_on date: London date on which it was written.
--     changed_on date: London date of its last change; empty where there was none.
--     row_version bigint: How often it was changed, counted from 1.
-- with (security_invoker=true)
-- grant select on report.trend_notes to fraud_cli;
-- grant select on report.trend_notes to fraud_loader;
-- grant select on report.trend_notes to fraud_web;

-- view report.victim_care_by_month: Victim care referrals by month received, area and priority.
--     cohort_month date: First day of the month received.
--     area_code text collate "C": Allocated borough, none for Not allocated.
--     priority text: immediate or standard.
--     received_count bigint: Referrals received.
--     due_count bigint: Referrals whose time for first contact is over.
--     in_time_count bigint: Of those due, first contact in time.
-- with (security_invoker=true)
-- grant select on report.victim_care_by_month to fraud_cli;
-- grant select on report.victim_care_by_month to fraud_loader;
-- grant select on report.victim_care_by_month to fraud_web;

-- view report.victims_by_dimension: Victims of the last 12 complete months by borough, category, loss band and age band.
--     dimension text: borough (of the victim), category (of the offence), loss_band or age_band.
--     value text collate "C": Value of the dimension; empty where not recorded.
--     victim_count bigint: Counted crime reports with a victim type.
--     vulnerable_count bigint: Victims recorded as vulnerable.
--     answered_count bigint: Victims with an answer on vulnerability.
--     loss_recorded_count bigint: Victims with a recorded loss.
--     loss_pence bigint: Sum of the recorded losses, in pence.
--     loss_median_pence double precision: Median of the recorded losses, in pence.
--     loss_largest_pence bigint: Largest single loss, in pence.
-- with (security_invoker=true)
-- grant select on report.victims_by_dimension to fraud_cli;
-- grant select on report.victims_by_dimension to fraud_loader;
-- grant select on report.victims_by_dimension to fraud_web;

create schema frozen;
grant usage on schema frozen to fraud_cli;
grant usage on schema frozen to fraud_loader;
grant usage on schema frozen to fraud_web;

create table frozen.assessment (
    pack_id bigint not null,
    report_id bigint not null,
    crime_ref text collate "C" not null,
    scope_code text collate "C" not null,
    recorded_at timestamp with time zone not null,
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
    supervisor_review_on date not null,
    fix_order integer not null,
    soon_due_on date,
    constraint assessment_pkey PRIMARY KEY (pack_id, report_id)
);
CREATE INDEX assessment_month ON frozen.assessment USING btree (pack_id, recorded_month, scope_code);
CREATE INDEX assessment_of_report ON frozen.assessment USING btree (report_id);
CREATE TRIGGER rows_are_kept BEFORE DELETE OR UPDATE ON frozen.assessment FOR EACH ROW EXECUTE FUNCTION frozen.refuse_change();
CREATE TRIGGER rows_are_never_emptied BEFORE TRUNCATE ON frozen.assessment FOR EACH STATEMENT EXECUTE FUNCTION frozen.refuse_change();
alter table frozen.assessment enable row level security;
alter table frozen.assessment force row level security;
create policy cli_asked on frozen.assessment for select to fraud_cli
    using (scope_code = ANY ((( SELECT string_to_array(current_setting('fraud.asked_scope'::text, true), ','::text) AS string_to_array))::text[]));
create policy loader_all on frozen.assessment for all to fraud_loader
    using (true)
    with check (true);
create policy web_scope on frozen.assessment for select to fraud_web
    using (scope_code = ANY ((( SELECT core.visible_scope() AS visible_scope))::text[]));
grant insert, select on frozen.assessment to fraud_loader;
grant select on frozen.assessment to fraud_cli;
grant select on frozen.assessment to fraud_web;

-- Freezes by the schedule that came to nothing.
create table frozen.attempt (
    attempt_id bigint not null generated always as identity,
    pack_month date not null,
    attempted_at timestamp with time zone not null default clock_timestamp(),
    state text not null,
    sentence text not null,
    constraint attempt_pkey PRIMARY KEY (attempt_id),
    constraint attempt_pack_month_check CHECK (pack_month = date_trunc('month'::text, pack_month::timestamp with time zone)::date),
    constraint attempt_state_check CHECK (state = ANY (ARRAY['refused'::text, 'held_back'::text, 'failed'::text]))
);
CREATE TRIGGER rows_are_kept BEFORE DELETE OR UPDATE ON frozen.attempt FOR EACH ROW EXECUTE FUNCTION frozen.refuse_change();
CREATE TRIGGER rows_are_never_emptied BEFORE TRUNCATE ON frozen.attempt FOR EACH STATEMENT EXECUTE FUNCTION frozen.refuse_change();
alter table frozen.attempt enable row level security;
alter table frozen.attempt force row level security;
create policy loader_all on frozen.attempt for all to fraud_loader
    using (true)
    with check (true);
create policy web_read on frozen.attempt for select to fraud_cli, fraud_web
    using (true);
grant insert, select on frozen.attempt to fraud_loader;
grant select on frozen.attempt to fraud_cli;
grant select on frozen.attempt to fraud_web;

-- What measures, rules and columns meant.
create table frozen.definition (
    pack_id bigint not null,
    subject_kind text collate "C" not null,
    subject_code text collate "C" not null,
    subject_no integer not null,
    title text not null,
    definition text not null,
    constraint definition_pkey PRIMARY KEY (pack_id, subject_kind, subject_code)
);
CREATE TRIGGER rows_are_kept BEFORE DELETE OR UPDATE ON frozen.definition FOR EACH ROW EXECUTE FUNCTION frozen.refuse_change();
CREATE TRIGGER rows_are_never_emptied BEFORE TRUNCATE ON frozen.definition FOR EACH STATEMENT EXECUTE FUNCTION frozen.refuse_change();
alter table frozen.definition enable row level security;
alter table frozen.definition force row level security;
create policy loader_all on frozen.definition for all to fraud_loader
    using (true)
    with check (true);
create policy web_read on frozen.definition for select to fraud_cli, fraud_web
    using (true);
grant insert, select on frozen.definition to fraud_loader;
grant select on frozen.definition to fraud_cli;
grant select on frozen.definition to fraud_web;

create table frozen.dissemination_month (
    pack_id bigint not null,
    disseminated_month date not null,
    scope_code text collate "C" not null,
    offence_code text collate "C" not null,
    enforcement_count bigint not null,
    due_count bigint not null,
    in_time_count bigint not null,
    constraint dissemination_month_pkey PRIMARY KEY (pack_id, offence_code, disseminated_month, scope_code)
);
CREATE TRIGGER rows_are_kept BEFORE DELETE OR UPDATE ON frozen.dissemination_month FOR EACH ROW EXECUTE FUNCTION frozen.refuse_change();
CREATE TRIGGER rows_are_never_emptied BEFORE TRUNCATE ON frozen.dissemination_month FOR EACH STATEMENT EXECUTE FUNCTION frozen.refuse_change();
alter table frozen.dissemination_month enable row level security;
alter table frozen.dissemination_month force row level security;
create policy cli_asked on frozen.dissemination_month for select to fraud_cli
    using (scope_code = ANY ((( SELECT string_to_array(current_setting('fraud.asked_scope'::text, true), ','::text) AS string_to_array))::text[]));
create policy loader_all on frozen.dissemination_month for all to fraud_loader
    using (true)
    with check (true);
create policy web_scope on frozen.dissemination_month for select to fraud_web
    using (scope_code = ANY ((( SELECT core.visible_scope() AS visible_scope))::text[]));
grant insert, select on frozen.dissemination_month to fraud_loader;
grant select on frozen.dissemination_month to fraud_cli;
grant select on frozen.dissemination_month to fraud_web;

-- Every figure of the month and of the twelve months that end with it, by area, as the screens counted it.
create table frozen.figure (
    pack_id bigint not null,
    figure_code text collate "C" not null,
    from_month date not null,
    to_month date not null,
    area_kind text collate "C" not null,
    area_code text collate "C" not null,
    dimension text collate "C" not null,
    dimension_code text collate "C" not null,
    numerator bigint not null,
    denominator bigint not null,
    scope_codes text[] not null,
    constraint figure_pkey PRIMARY KEY (pack_id, area_kind, area_code, figure_code, from_month, to_month, dimension, dimension_code),
    constraint figure_area_kind_check CHECK (area_kind = ANY (ARRAY['london'::text, 'bcu'::text, 'borough'::text, 'none'::text, 'orphan'::text]))
);
CREATE TRIGGER rows_are_kept BEFORE DELETE OR UPDATE ON frozen.figure FOR EACH ROW EXECUTE FUNCTION frozen.refuse_change();
CREATE TRIGGER rows_are_never_emptied BEFORE TRUNCATE ON frozen.figure FOR EACH STATEMENT EXECUTE FUNCTION frozen.refuse_change();
alter table frozen.figure enable row level security;
alter table frozen.figure force row level security;
create policy cli_asked on frozen.figure for select to fraud_cli
    using (scope_codes <@ (( SELECT string_to_array(current_setting('fraud.asked_scope'::text, true), ','::text) AS string_to_array)) AND (( SELECT current_setting('fraud.asked_scope'::text, true) AS current_setting)) <> ''::text);
create policy loader_all on frozen.figure for all to fraud_loader
    using (true)
    with check (true);
create policy web_scope on frozen.figure for select to fraud_web
    using (scope_codes <@ (( SELECT core.visible_scope() AS visible_scope)) AND (( SELECT core.visible_scope() AS visible_scope)) <> '{}'::text[]);
grant insert, select on frozen.figure to fraud_loader;
grant select on frozen.figure to fraud_cli;
grant select on frozen.figure to fraud_web;

-- What stood on the as-at date: worklist counts, submissions, training and victims.
create table frozen.figure_on_day (
    pack_id bigint not null,
    figure_code text collate "C" not null,
    area_kind text collate "C" not null,
    area_code text collate "C" not null,
    dimension text collate "C" not null,
    dimension_code text collate "C" not null,
    numerator bigint,
    denominator bigint,
    amount numeric,
    scope_codes text[] not null,
    constraint figure_on_day_pkey PRIMARY KEY (pack_id, area_kind, area_code, figure_code, dimension, dimension_code),
    constraint figure_on_day_area_kind_check CHECK (area_kind = ANY (ARRAY['london'::text, 'bcu'::text, 'borough'::text, 'none'::text, 'orphan'::text]))
);
CREATE TRIGGER rows_are_kept BEFORE DELETE OR UPDATE ON frozen.figure_on_day FOR EACH ROW EXECUTE FUNCTION frozen.refuse_change();
CREATE TRIGGER rows_are_never_emptied BEFORE TRUNCATE ON frozen.figure_on_day FOR EACH STATEMENT EXECUTE FUNCTION frozen.refuse_change();
alter table frozen.figure_on_day enable row level security;
alter table frozen.figure_on_day force row level security;
create policy cli_asked on frozen.figure_on_day for select to fraud_cli
    using (scope_codes <@ (( SELECT string_to_array(current_setting('fraud.asked_scope'::text, true), ','::text) AS string_to_array)) AND (( SELECT current_setting('fraud.asked_scope'::text, true) AS current_setting)) <> ''::text);
create policy loader_all on frozen.figure_on_day for all to fraud_loader
    using (true)
    with check (true);
create policy web_scope on frozen.figure_on_day for select to fraud_web
    using (scope_codes <@ (( SELECT core.visible_scope() AS visible_scope)) AND (( SELECT core.visible_scope() AS visible_scope)) <> '{}'::text[]);
grant insert, select on frozen.figure_on_day to fraud_loader;
grant select on frozen.figure_on_day to fraud_cli;
grant select on frozen.figure_on_day to fraud_web;

-- The loads that stood, of which the figures are made.
create table frozen.load (
    pack_id bigint not null,
    load_id bigint not null,
    kind text not null,
    file_name text not null,
    file_sha256 text not null,
    as_at_on date not null,
    constraint load_pkey PRIMARY KEY (pack_id, load_id)
);
CREATE TRIGGER rows_are_kept BEFORE DELETE OR UPDATE ON frozen.load FOR EACH ROW EXECUTE FUNCTION frozen.refuse_change();
CREATE TRIGGER rows_are_never_emptied BEFORE TRUNCATE ON frozen.load FOR EACH STATEMENT EXECUTE FUNCTION frozen.refuse_change();
alter table frozen.load enable row level security;
alter table frozen.load force row level security;
create policy loader_all on frozen.load for all to fraud_loader
    using (true)
    with check (true);
create policy web_read on frozen.load for select to fraud_cli, fraud_web
    using (true);
grant insert, select on frozen.load to fraud_loader;
grant select on frozen.load to fraud_cli;
grant select on frozen.load to fraud_web;

-- How many rows of each table a pack has, and the SHA-256 of their canonical text.
create table frozen.manifest (
    pack_id bigint not null,
    table_name text collate "C" not null,
    column_names text[] not null,
    row_count bigint not null,
    content_hash text collate "C" not null,
    constraint manifest_pkey PRIMARY KEY (pack_id, table_name)
);
CREATE TRIGGER rows_are_kept BEFORE DELETE OR UPDATE ON frozen.manifest FOR EACH ROW EXECUTE FUNCTION frozen.refuse_change();
CREATE TRIGGER rows_are_never_emptied BEFORE TRUNCATE ON frozen.manifest FOR EACH STATEMENT EXECUTE FUNCTION frozen.refuse_change();
alter table frozen.manifest enable row level security;
alter table frozen.manifest force row level security;
create policy loader_all on frozen.manifest for all to fraud_loader
    using (true)
    with check (true);
create policy web_read on frozen.manifest for select to fraud_cli, fraud_web
    using (true);
grant insert, select on frozen.manifest to fraud_loader;
grant select on frozen.manifest to fraud_cli;
grant select on frozen.manifest to fraud_web;

create table frozen.measure (
    pack_id bigint not null,
    measure_code text collate "C" not null,
    measure_no integer not null,
    subject_code text collate "C" not null,
    numerator_result text not null,
    title text not null,
    denominator_words text not null,
    numerator_words text not null,
    cohort_words text not null,
    target numeric not null,
    constraint measure_pkey PRIMARY KEY (pack_id, measure_code)
);
CREATE TRIGGER rows_are_kept BEFORE DELETE OR UPDATE ON frozen.measure FOR EACH ROW EXECUTE FUNCTION frozen.refuse_change();
CREATE TRIGGER rows_are_never_emptied BEFORE TRUNCATE ON frozen.measure FOR EACH STATEMENT EXECUTE FUNCTION frozen.refuse_change();
alter table frozen.measure enable row level security;
alter table frozen.measure force row level security;
create policy loader_all on frozen.measure for all to fraud_loader
    using (true)
    with check (true);
create policy web_read on frozen.measure for select to fraud_cli, fraud_web
    using (true);
grant insert, select on frozen.measure to fraud_loader;
grant select on frozen.measure to fraud_cli;
grant select on frozen.measure to fraud_web;

-- One freeze of one month; the last written of its rows.
create table frozen.pack (
    pack_id bigint not null,
    pack_month date not null,
    version integer not null,
    reason text not null,
    frozen_at timestamp with time zone not null default clock_timestamp(),
    frozen_by_id text not null,
    frozen_by text not null,
    as_at_on date not null,
    application_version text not null,
    content_hash text collate "C" not null,
    constraint pack_pkey PRIMARY KEY (pack_id),
    constraint pack_pack_month_version_key UNIQUE (pack_month, version),
    constraint pack_pack_month_check CHECK (pack_month = date_trunc('month'::text, pack_month::timestamp with time zone)::date),
    constraint pack_reason_check CHECK (reason <> ''::text),
    constraint pack_version_check CHECK (version > 0)
);
CREATE TRIGGER rows_are_kept BEFORE DELETE OR UPDATE ON frozen.pack FOR EACH ROW EXECUTE FUNCTION frozen.refuse_change();
CREATE TRIGGER rows_are_never_emptied BEFORE TRUNCATE ON frozen.pack FOR EACH STATEMENT EXECUTE FUNCTION frozen.refuse_change();
alter table frozen.pack enable row level security;
alter table frozen.pack force row level security;
create policy loader_all on frozen.pack for all to fraud_loader
    using (true)
    with check (true);
create policy web_read on frozen.pack for select to fraud_cli, fraud_web
    using (true);
grant insert, select on frozen.pack to fraud_loader;
grant select on frozen.pack to fraud_cli;
grant select on frozen.pack to fraud_web;

create table frozen.published_measure (
    pack_id bigint not null,
    measure_code text collate "C" not null,
    cohort_month date not null,
    numerator bigint not null,
    denominator bigint not null,
    constraint published_measure_pkey PRIMARY KEY (pack_id, measure_code, cohort_month)
);
CREATE TRIGGER rows_are_kept BEFORE DELETE OR UPDATE ON frozen.published_measure FOR EACH ROW EXECUTE FUNCTION frozen.refuse_change();
CREATE TRIGGER rows_are_never_emptied BEFORE TRUNCATE ON frozen.published_measure FOR EACH STATEMENT EXECUTE FUNCTION frozen.refuse_change();
alter table frozen.published_measure enable row level security;
alter table frozen.published_measure force row level security;
create policy loader_all on frozen.published_measure for all to fraud_loader
    using (true)
    with check (true);
create policy web_read on frozen.published_measure for select to fraud_cli, fraud_web
    using (true);
grant insert, select on frozen.published_measure to fraud_loader;
grant select on frozen.published_measure to fraud_cli;
grant select on frozen.published_measure to fraud_web;

create table frozen.rule (
    pack_id bigint not null,
    rule_code text collate "C" not null,
    rule_no integer not null,
    rule_group text not null,
    title text not null,
    applies_words text not null,
    satisfied_words text not null,
    source text not null,
    fields text not null,
    constraint rule_pkey PRIMARY KEY (pack_id, rule_code)
);
CREATE TRIGGER rows_are_kept BEFORE DELETE OR UPDATE ON frozen.rule FOR EACH ROW EXECUTE FUNCTION frozen.refuse_change();
CREATE TRIGGER rows_are_never_emptied BEFORE TRUNCATE ON frozen.rule FOR EACH STATEMENT EXECUTE FUNCTION frozen.refuse_change();
alter table frozen.rule enable row level security;
alter table frozen.rule force row level security;
create policy loader_all on frozen.rule for all to fraud_loader
    using (true)
    with check (true);
create policy web_read on frozen.rule for select to fraud_cli, fraud_web
    using (true);
grant insert, select on frozen.rule to fraud_loader;
grant select on frozen.rule to fraud_cli;
grant select on frozen.rule to fraud_web;

create table frozen.rule_version (
    pack_id bigint not null,
    rule_code text collate "C" not null,
    version integer not null,
    effective_from date not null,
    grace_days integer not null,
    is_counted boolean not null,
    minimum_length integer,
    constraint rule_version_pkey PRIMARY KEY (pack_id, rule_code, version)
);
CREATE TRIGGER rows_are_kept BEFORE DELETE OR UPDATE ON frozen.rule_version FOR EACH ROW EXECUTE FUNCTION frozen.refuse_change();
CREATE TRIGGER rows_are_never_emptied BEFORE TRUNCATE ON frozen.rule_version FOR EACH STATEMENT EXECUTE FUNCTION frozen.refuse_change();
alter table frozen.rule_version enable row level security;
alter table frozen.rule_version force row level security;
create policy loader_all on frozen.rule_version for all to fraud_loader
    using (true)
    with check (true);
create policy web_read on frozen.rule_version for select to fraud_cli, fraud_web
    using (true);
grant insert, select on frozen.rule_version to fraud_loader;
grant select on frozen.rule_version to fraud_cli;
grant select on frozen.rule_version to fraud_web;

-- What the screens said of the month in words: findings, what each measure shows, signals.
create table frozen.sentence (
    pack_id bigint not null,
    area_kind text collate "C" not null,
    area_code text collate "C" not null,
    sentence_kind text collate "C" not null,
    subject_code text collate "C" not null,
    line_no integer not null,
    words text not null,
    scope_codes text[] not null,
    constraint sentence_pkey PRIMARY KEY (pack_id, area_kind, area_code, sentence_kind, line_no),
    constraint sentence_area_kind_check CHECK (area_kind = ANY (ARRAY['london'::text, 'bcu'::text, 'borough'::text, 'none'::text]))
);
CREATE TRIGGER rows_are_kept BEFORE DELETE OR UPDATE ON frozen.sentence FOR EACH ROW EXECUTE FUNCTION frozen.refuse_change();
CREATE TRIGGER rows_are_never_emptied BEFORE TRUNCATE ON frozen.sentence FOR EACH STATEMENT EXECUTE FUNCTION frozen.refuse_change();
alter table frozen.sentence enable row level security;
alter table frozen.sentence force row level security;
create policy cli_asked on frozen.sentence for select to fraud_cli
    using (scope_codes <@ (( SELECT string_to_array(current_setting('fraud.asked_scope'::text, true), ','::text) AS string_to_array)) AND (( SELECT current_setting('fraud.asked_scope'::text, true) AS current_setting)) <> ''::text);
create policy loader_all on frozen.sentence for all to fraud_loader
    using (true)
    with check (true);
create policy web_scope on frozen.sentence for select to fraud_web
    using (scope_codes <@ (( SELECT core.visible_scope() AS visible_scope)) AND (( SELECT core.visible_scope() AS visible_scope)) <> '{}'::text[]);
grant insert, select on frozen.sentence to fraud_loader;
grant select on frozen.sentence to fraud_cli;
grant select on frozen.sentence to fraud_web;

create table frozen.series_break (
    pack_id bigint not null,
    break_on date not null,
    title text not null,
    note text not null,
    constraint series_break_pkey PRIMARY KEY (pack_id, break_on)
);
CREATE TRIGGER rows_are_kept BEFORE DELETE OR UPDATE ON frozen.series_break FOR EACH ROW EXECUTE FUNCTION frozen.refuse_change();
CREATE TRIGGER rows_are_never_emptied BEFORE TRUNCATE ON frozen.series_break FOR EACH STATEMENT EXECUTE FUNCTION frozen.refuse_change();
alter table frozen.series_break enable row level security;
alter table frozen.series_break force row level security;
create policy loader_all on frozen.series_break for all to fraud_loader
    using (true)
    with check (true);
create policy web_read on frozen.series_break for select to fraud_cli, fraud_web
    using (true);
grant insert, select on frozen.series_break to fraud_loader;
grant select on frozen.series_break to fraud_cli;
grant select on frozen.series_break to fraud_web;

create table frozen.setting (
    pack_id bigint not null,
    setting_code text collate "C" not null,
    value text not null,
    title text not null,
    description text not null,
    row_version bigint not null,
    constraint setting_pkey PRIMARY KEY (pack_id, setting_code)
);
CREATE TRIGGER rows_are_kept BEFORE DELETE OR UPDATE ON frozen.setting FOR EACH ROW EXECUTE FUNCTION frozen.refuse_change();
CREATE TRIGGER rows_are_never_emptied BEFORE TRUNCATE ON frozen.setting FOR EACH STATEMENT EXECUTE FUNCTION frozen.refuse_change();
alter table frozen.setting enable row level security;
alter table frozen.setting force row level security;
create policy loader_all on frozen.setting for all to fraud_loader
    using (true)
    with check (true);
create policy web_read on frozen.setting for select to fraud_cli, fraud_web
    using (true);
grant insert, select on frozen.setting to fraud_loader;
grant select on frozen.setting to fraud_cli;
grant select on frozen.setting to fraud_web;

create table frozen.submission_tally (
    pack_id bigint not null,
    scope_code text collate "C" not null,
    status text not null,
    rejection_reason text not null,
    submission_count bigint not null,
    standing_count bigint not null,
    constraint submission_tally_pkey PRIMARY KEY (pack_id, scope_code, status, rejection_reason)
);
CREATE TRIGGER rows_are_kept BEFORE DELETE OR UPDATE ON frozen.submission_tally FOR EACH ROW EXECUTE FUNCTION frozen.refuse_change();
CREATE TRIGGER rows_are_never_emptied BEFORE TRUNCATE ON frozen.submission_tally FOR EACH STATEMENT EXECUTE FUNCTION frozen.refuse_change();
alter table frozen.submission_tally enable row level security;
alter table frozen.submission_tally force row level security;
create policy cli_asked on frozen.submission_tally for select to fraud_cli
    using (scope_code = ANY ((( SELECT string_to_array(current_setting('fraud.asked_scope'::text, true), ','::text) AS string_to_array))::text[]));
create policy loader_all on frozen.submission_tally for all to fraud_loader
    using (true)
    with check (true);
create policy web_scope on frozen.submission_tally for select to fraud_web
    using (scope_code = ANY ((( SELECT core.visible_scope() AS visible_scope))::text[]));
grant insert, select on frozen.submission_tally to fraud_loader;
grant select on frozen.submission_tally to fraud_cli;
grant select on frozen.submission_tally to fraud_web;

-- Counts that the files of a pack leave out, and why.
create table frozen.suppression (
    pack_id bigint not null,
    figure_code text collate "C" not null,
    cohort_month date not null,
    area_kind text collate "C" not null,
    area_code text collate "C" not null,
    team text collate "C" not null,
    part text collate "C" not null,
    reason text not null,
    scope_codes text[] not null,
    constraint suppression_pkey PRIMARY KEY (pack_id, area_kind, area_code, team, figure_code, cohort_month, part),
    constraint suppression_area_kind_check CHECK (area_kind = ANY (ARRAY['london'::text, 'bcu'::text, 'borough'::text, 'none'::text, 'team'::text])),
    constraint suppression_reason_check CHECK (reason = ANY (ARRAY['small'::text, 'protects_another'::text, 'left_out_before'::text, 'exposed'::text]))
);
CREATE TRIGGER rows_are_kept BEFORE DELETE OR UPDATE ON frozen.suppression FOR EACH ROW EXECUTE FUNCTION frozen.refuse_change();
CREATE TRIGGER rows_are_never_emptied BEFORE TRUNCATE ON frozen.suppression FOR EACH STATEMENT EXECUTE FUNCTION frozen.refuse_change();
alter table frozen.suppression enable row level security;
alter table frozen.suppression force row level security;
create policy cli_asked on frozen.suppression for select to fraud_cli
    using (scope_codes <@ (( SELECT string_to_array(current_setting('fraud.asked_scope'::text, true), ','::text) AS string_to_array)) AND (( SELECT current_setting('fraud.asked_scope'::text, true) AS current_setting)) <> ''::text);
create policy loader_all on frozen.suppression for all to fraud_loader
    using (true)
    with check (true);
create policy web_scope on frozen.suppression for select to fraud_web
    using (scope_codes <@ (( SELECT core.visible_scope() AS visible_scope)) AND (( SELECT core.visible_scope() AS visible_scope)) <> '{}'::text[]);
grant insert, select on frozen.suppression to fraud_loader;
grant select on frozen.suppression to fraud_cli;
grant select on frozen.suppression to fraud_web;

create table frozen.tally (
    pack_id bigint not null,
    subject_code text collate "C" not null,
    offence_code text collate "C" not null,
    scope_code text collate "C" not null,
    tally_month date not null,
    result_code text collate "C" not null,
    report_count bigint not null,
    constraint tally_pkey PRIMARY KEY (pack_id, subject_code, offence_code, scope_code, tally_month, result_code)
);
CREATE TRIGGER rows_are_kept BEFORE DELETE OR UPDATE ON frozen.tally FOR EACH ROW EXECUTE FUNCTION frozen.refuse_change();
CREATE TRIGGER rows_are_never_emptied BEFORE TRUNCATE ON frozen.tally FOR EACH STATEMENT EXECUTE FUNCTION frozen.refuse_change();
alter table frozen.tally enable row level security;
alter table frozen.tally force row level security;
create policy cli_asked on frozen.tally for select to fraud_cli
    using (scope_code = ANY ((( SELECT string_to_array(current_setting('fraud.asked_scope'::text, true), ','::text) AS string_to_array))::text[]));
create policy loader_all on frozen.tally for all to fraud_loader
    using (true)
    with check (true);
create policy web_scope on frozen.tally for select to fraud_web
    using (scope_code = ANY ((( SELECT core.visible_scope() AS visible_scope))::text[]));
grant insert, select on frozen.tally to fraud_loader;
grant select on frozen.tally to fraud_cli;
grant select on frozen.tally to fraud_web;

create table frozen.victim_care_month (
    pack_id bigint not null,
    received_month date not null,
    scope_code text collate "C" not null,
    area_code text collate "C" not null,
    priority text not null,
    offence_code text collate "C" not null,
    contact_state text not null,
    is_due boolean not null,
    referral_count bigint not null,
    constraint victim_care_month_pkey PRIMARY KEY (pack_id, offence_code, received_month, scope_code, area_code, priority, contact_state, is_due)
);
CREATE TRIGGER rows_are_kept BEFORE DELETE OR UPDATE ON frozen.victim_care_month FOR EACH ROW EXECUTE FUNCTION frozen.refuse_change();
CREATE TRIGGER rows_are_never_emptied BEFORE TRUNCATE ON frozen.victim_care_month FOR EACH STATEMENT EXECUTE FUNCTION frozen.refuse_change();
alter table frozen.victim_care_month enable row level security;
alter table frozen.victim_care_month force row level security;
create policy cli_asked on frozen.victim_care_month for select to fraud_cli
    using (scope_code = ANY ((( SELECT string_to_array(current_setting('fraud.asked_scope'::text, true), ','::text) AS string_to_array))::text[]));
create policy loader_all on frozen.victim_care_month for all to fraud_loader
    using (true)
    with check (true);
create policy web_scope on frozen.victim_care_month for select to fraud_web
    using (scope_code = ANY ((( SELECT core.visible_scope() AS visible_scope))::text[]));
grant insert, select on frozen.victim_care_month to fraud_loader;
grant select on frozen.victim_care_month to fraud_cli;
grant select on frozen.victim_care_month to fraud_web;

-- function frozen.asked_pack() returns bigint · sql stable
-- grant execute on function frozen.asked_pack() to public;

-- function frozen.refuse_change() returns trigger · plpgsql
-- grant execute on function frozen.refuse_change() to public;

-- function frozen.setting_number(code text) returns integer · sql stable
-- grant execute on function frozen.setting_number(text) to public;

create schema frozen_core;
grant usage on schema frozen_core to fraud_cli;
grant usage on schema frozen_core to fraud_loader;
grant usage on schema frozen_core to fraud_web;
grant select on later tables of schema frozen_core to fraud_cli;
grant select on later tables of schema frozen_core to fraud_loader;
grant select on later tables of schema frozen_core to fraud_web;

-- view frozen_core.assessment
--     report_id bigint
--     crime_ref text collate "C"
--     scope_code text collate "C"
--     recorded_at timestamp with time zone
--     recorded_on date
--     recorded_month date
--     outcome_month date
--     offence_code text collate "C"
--     status text
--     owner_team text
--     loss_pence bigint
--     is_counted boolean
--     applies_mask bigint
--     missing_mask bigint
--     due_mask bigint
--     gap_mask bigint
--     soon_mask bigint
--     inconsistent_mask bigint
--     late_mask bigint
--     invalid_mask bigint
--     placeholder_mask bigint
--     is_complete boolean
--     gap_count integer
--     first_due_on date
--     nfib_verdict text
--     outcome_verdict text
--     agreement_offence_code text
--     agreement_victim_type text
--     agreement_online_flag text
--     agreement_victim_borough_code text
--     agreement_loss_amount text
--     is_open boolean
--     is_unallocated boolean
--     is_victim_update_overdue boolean
--     is_supervisor_review_overdue boolean
--     is_open_long boolean
--     is_due_soon boolean
--     source text
--     victim_update_on date
--     supervisor_review_on date
--     fix_order integer
--     soon_due_on date
-- with (security_invoker=true)
-- grant select on frozen_core.assessment to fraud_cli;
-- grant select on frozen_core.assessment to fraud_loader;
-- grant select on frozen_core.assessment to fraud_web;

-- view frozen_core.clock
--     as_at_on date
-- with (security_invoker=true)
-- grant select on frozen_core.clock to fraud_cli;
-- grant select on frozen_core.clock to fraud_loader;
-- grant select on frozen_core.clock to fraud_web;

-- view frozen_core.dissemination_month
--     disseminated_month date
--     scope_code text collate "C"
--     offence_code text collate "C"
--     enforcement_count bigint
--     due_count bigint
--     in_time_count bigint
-- with (security_invoker=true)
-- grant select on frozen_core.dissemination_month to fraud_cli;
-- grant select on frozen_core.dissemination_month to fraud_loader;
-- grant select on frozen_core.dissemination_month to fraud_web;

-- view frozen_core.load
--     load_id bigint
--     kind text
--     file_name text
--     file_sha256 text
--     as_at_on date
-- with (security_invoker=true)
-- grant select on frozen_core.load to fraud_cli;
-- grant select on frozen_core.load to fraud_loader;
-- grant select on frozen_core.load to fraud_web;

-- view frozen_core.measure
--     measure_code text collate "C"
--     measure_no integer
--     subject_code text collate "C"
--     numerator_result text
--     title text
--     denominator_words text
--     numerator_words text
--     cohort_words text
--     target numeric
-- with (security_invoker=true)
-- grant select on frozen_core.measure to fraud_cli;
-- grant select on frozen_core.measure to fraud_loader;
-- grant select on frozen_core.measure to fraud_web;

-- view frozen_core.published_measure
--     measure_code text collate "C"
--     cohort_month date
--     numerator bigint
--     denominator bigint
-- with (security_invoker=true)
-- grant select on frozen_core.published_measure to fraud_cli;
-- grant select on frozen_core.published_measure to fraud_loader;
-- grant select on frozen_core.published_measure to fraud_web;

-- view frozen_core.rule
--     rule_code text collate "C"
--     rule_no integer
--     rule_group text
--     title text
--     applies_words text
--     satisfied_words text
--     source text
--     fields text
-- with (security_invoker=true)
-- grant select on frozen_core.rule to fraud_cli;
-- grant select on frozen_core.rule to fraud_loader;
-- grant select on frozen_core.rule to fraud_web;

-- view frozen_core.rule_version
--     rule_code text collate "C"
--     version integer
--     effective_from date
--     grace_days integer
--     is_counted boolean
--     minimum_length integer
-- with (security_invoker=true)
-- grant select on frozen_core.rule_version to fraud_cli;
-- grant select on frozen_core.rule_version to fraud_loader;
-- grant select on frozen_core.rule_version to fraud_web;

-- view frozen_core.series_break
--     break_on date
--     title text
--     note text
-- with (security_invoker=true)
-- grant select on frozen_core.series_break to fraud_cli;
-- grant select on frozen_core.series_break to fraud_loader;
-- grant select on frozen_core.series_break to fraud_web;

-- view frozen_core.setting
--     setting_code text collate "C"
--     value text
--     title text
--     description text
--     row_version bigint
-- with (security_invoker=true)
-- grant select on frozen_core.setting to fraud_cli;
-- grant select on frozen_core.setting to fraud_loader;
-- grant select on frozen_core.setting to fraud_web;

-- view frozen_core.submission_tally
--     scope_code text collate "C"
--     status text
--     rejection_reason text
--     submission_count bigint
--     standing_count bigint
-- with (security_invoker=true)
-- grant select on frozen_core.submission_tally to fraud_cli;
-- grant select on frozen_core.submission_tally to fraud_loader;
-- grant select on frozen_core.submission_tally to fraud_web;

-- view frozen_core.tally
--     subject_code text collate "C"
--     offence_code text collate "C"
--     scope_code text collate "C"
--     tally_month date
--     result_code text collate "C"
--     report_count bigint
-- with (security_invoker=true)
-- grant select on frozen_core.tally to fraud_cli;
-- grant select on frozen_core.tally to fraud_loader;
-- grant select on frozen_core.tally to fraud_web;

-- view frozen_core.victim_care_month
--     received_month date
--     scope_code text collate "C"
--     area_code text collate "C"
--     priority text
--     offence_code text collate "C"
--     contact_state text
--     is_due boolean
--     referral_count bigint
-- with (security_invoker=true)
-- grant select on frozen_core.victim_care_month to fraud_cli;
-- grant select on frozen_core.victim_care_month to fraud_loader;
-- grant select on frozen_core.victim_care_month to fraud_web;

create schema frozen_prep;
grant usage on schema frozen_prep to fraud_cli;
grant usage on schema frozen_prep to fraud_loader;
grant usage on schema frozen_prep to fraud_web;
grant select on later tables of schema frozen_prep to fraud_cli;
grant select on later tables of schema frozen_prep to fraud_loader;
grant select on later tables of schema frozen_prep to fraud_web;

-- view frozen_prep.assessment_tallies: Every counted report under each subject (completion, a rule, a verdict, a field, a worklist) with its result.
--     report_id bigint
--     crime_ref text collate "C"
--     scope_code text collate "C"
--     offence_code text collate "C"
--     tally_month date
--     subject_code text collate "C"
--     result_code text
--     owner_team text
--     source text
-- with (security_invoker=true)
-- grant select on frozen_prep.assessment_tallies to fraud_cli;
-- grant select on frozen_prep.assessment_tallies to fraud_loader;
-- grant select on frozen_prep.assessment_tallies to fraud_web;

-- view frozen_prep.gaps_of_reports: Missing rules of counted reports, due or not, with reason and due date.
--     report_id bigint
--     rule_no integer
--     rule_code text collate "C"
--     rule_group text
--     title text
--     fields text
--     is_due boolean
--     why text
--     reads text
--     due_on date
-- with (security_invoker=true)
-- grant select on frozen_prep.gaps_of_reports to fraud_cli;
-- grant select on frozen_prep.gaps_of_reports to fraud_loader;
-- grant select on frozen_prep.gaps_of_reports to fraud_web;

-- view frozen_prep.measure_settling: Days after its last day from which a month of a measure is judged.
--     measure_code text collate "C"
--     settling_days integer
-- with (security_invoker=true)
-- grant select on frozen_prep.measure_settling to fraud_cli;
-- grant select on frozen_prep.measure_settling to fraud_loader;
-- grant select on frozen_prep.measure_settling to fraud_web;

-- view frozen_prep.slices: The slices of the summaries that the reader may ask for.
--     slice text
--     is_by_area boolean
--     is_by_offence boolean
-- with (security_invoker=true)
-- grant select on frozen_prep.slices to fraud_cli;
-- grant select on frozen_prep.slices to fraud_loader;
-- grant select on frozen_prep.slices to fraud_web;

-- view frozen_prep.tallies: Counts of reports by subject and result, in all, by month and area, by month and offence, or by all three.
--     slice text
--     subject_code text collate "C"
--     result_code text collate "C"
--     tally_month date
--     area_code text collate "C"
--     offence_code text collate "C"
--     report_count bigint
-- with (security_invoker=true)
-- grant select on frozen_prep.tallies to fraud_cli;
-- grant select on frozen_prep.tallies to fraud_loader;
-- grant select on frozen_prep.tallies to fraud_web;

create schema frozen_report;
grant usage on schema frozen_report to fraud_cli;
grant usage on schema frozen_report to fraud_loader;
grant usage on schema frozen_report to fraud_web;
grant select on later tables of schema frozen_report to fraud_cli;
grant select on later tables of schema frozen_report to fraud_loader;
grant select on later tables of schema frozen_report to fraud_web;

-- view frozen_report.clocks: The product's clock: the latest as-at date of any loaded crime reports.
--     as_at_on date: Data as at this date.
--     latest_complete_month date: First day of the latest month whose last day the clock has reached.
--     first_month date: First month in which a visible crime report was recorded.
--     freeze_problem text: Why a month that was due to be frozen is not; empty where none is.
-- with (security_invoker=true)
-- grant select on frozen_report.clocks to fraud_cli;
-- grant select on frozen_report.clocks to fraud_loader;
-- grant select on frozen_report.clocks to fraud_web;

-- view frozen_report.disseminations_by_month: Enforcement disseminations by month and area.
--     cohort_month date: First day of the month disseminated.
--     area_code text collate "C": Owning borough, none for Not allocated.
--     enforcement_count bigint: Enforcement disseminations.
--     due_count bigint: Disseminations whose time for a decision is over.
--     in_time_count bigint: Of those due, decided in time.
-- with (security_invoker=true)
-- grant select on frozen_report.disseminations_by_month to fraud_cli;
-- grant select on frozen_report.disseminations_by_month to fraud_loader;
-- grant select on frozen_report.disseminations_by_month to fraud_web;

-- view frozen_report.loads
--     load_id bigint
--     kind text
--     file_name text
--     as_at_on date
--     state text
--     sentence text
--     read_count integer
--     inserted_count integer
--     updated_count integer
--     unchanged_count integer
--     rejected_count integer
--     rejected_by_code jsonb
--     unknown_columns text[]
--     present_columns text[]
--     file_sha256 text
--     file_bytes bigint
--     started_at timestamp with time zone
--     finished_at timestamp with time zone
--     loaded_by text
--     profile_name text
--     profile_version integer
--     value_counts jsonb
--     mends_load_id bigint
--     decision_reason text
--     decided_at timestamp with time zone
--     decided_by text
-- with (security_invoker=true)
-- grant select on frozen_report.loads to fraud_cli;
-- grant select on frozen_report.loads to fraud_loader;
-- grant select on frozen_report.loads to fraud_web;

-- view frozen_report.measures: The headline measures in words, with target and the latest settled month.
--     measure_code text collate "C": Code used in links and files.
--     measure_no integer: Order on screen.
--     title text: Name on screen.
--     denominator_words text: What is counted below the line.
--     numerator_words text: What is counted above the line.
--     cohort_words text: Which month a report or case belongs to.
--     target numeric: Target as a proportion, 0 to 1.
--     settling_days integer: Days after its last day from which a month is judged: the longest grace.
--     latest_settled_month date: First day of the latest month that is judged.
-- with (security_invoker=true)
-- grant select on frozen_report.measures to fraud_cli;
-- grant select on frozen_report.measures to fraud_loader;
-- grant select on frozen_report.measures to fraud_web;

-- view frozen_report.measures_by_month
--     slice text
--     measure_code text collate "C"
--     cohort_month date
--     area_code text collate "C"
--     offence_code text collate "C"
--     numerator bigint
--     denominator bigint
-- with (security_invoker=true)
-- grant select on frozen_report.measures_by_month to fraud_cli;
-- grant select on frozen_report.measures_by_month to fraud_loader;
-- grant select on frozen_report.measures_by_month to fraud_web;

-- view frozen_report.published_measures: Numerator and denominator of each headline measure in all London, as published for comparison: no counts of a borough, an offence or a report.
--     measure_code text collate "C": The measure: see frozen_report.measures.
--     cohort_month date: First day of the London month that the measure goes by.
--     numerator bigint: Reports or cases of all London that meet the measure.
--     denominator bigint: Reports or cases of all London that the measure applies to and that are due.
-- with (security_invoker=true)
-- grant select on frozen_report.published_measures to fraud_cli;
-- grant select on frozen_report.published_measures to fraud_loader;
-- grant select on frozen_report.published_measures to fraud_web;

-- view frozen_report.report_results: Every counted report under each subject with its result, team, source and offence.
--     report_id bigint: Internal id.
--     subject_code text collate "C": COMPLETION, a rule code, NFIB, OUTCOMES, FIELD-<field> or WORKLIST.
--     result_code text: complete or incomplete; satisfied or why it is a gap; a verdict; an agreement; a worklist.
--     cohort_month date: Month recorded; for OUTCOMES month of the outcome.
--     area_code text collate "C": Owning borough, none for Not allocated.
--     offence_code text collate "C": NFIB code, empty where none is recorded.
--     written_team text: Team that owns the report, as the report writes it.
--     source text: How the report came to the force.
-- with (security_invoker=true)
-- grant select on frozen_report.report_results to fraud_cli;
-- grant select on frozen_report.report_results to fraud_loader;
-- grant select on frozen_report.report_results to fraud_web;

-- view frozen_report.reports_listed: Counted crime reports with their verdicts and what is to put right.
--     report_id bigint: Internal id: the only one that stands in an address.
--     crime_ref text collate "C": Crime reference.
--     area_code text collate "C": Owning borough, none for Not allocated.
--     recorded_at timestamp with time zone: When the report was recorded.
--     recorded_on date: London date of recording.
--     recorded_month date: London month of recording.
--     outcome_month date: Month of the outcome, where a return to NFIB is owed.
--     outcome_on date: London date of the outcome.
--     offence_code text collate "C": NFIB code, empty where none is recorded.
--     offence_title text: Title of the NFIB code.
--     source text: How the report came to the force.
--     status text: open or finalised.
--     owner_team text: Team that owns the report.
--     written_team text: That team as the report writes it.
--     loss_pence bigint: Loss in pence.
--     loss_order bigint: Loss in pence for sorting, not recorded last.
--     late_order date: Earliest due date of a completion gap, for sorting.
--     soon_due_on date: When the first of the completion items that become due within the due-soon days does.
--     fix_order integer: How quickly it is put right: 1 one yes or no is missing, 2 one other item, 3 two items and so on; 0 nothing.
--     is_complete boolean: No completion rule that applies and is due is a gap.
--     gap_count integer: Completion rules that are a gap.
--     due_mask bigint: Bits of the rules that apply and are due.
--     gap_mask bigint: Bits of the rules that are a gap.
--     soon_mask bigint: Bits of missing items that become due within the due-soon days.
--     gap_inconsistent_mask bigint: Bits of the gaps that are inconsistent.
--     gap_late_mask bigint: Bits of the gaps that are late.
--     gap_invalid_mask bigint: Bits of the gaps that are a value that could not be read.
--     gap_placeholder_mask bigint: Bits of the gaps that are a placeholder word.
--     gap_missing_mask bigint: Bits of the gaps that are missing.
--     nfib_verdict text: Verdict on the NFIB submission, where one is owed.
--     outcome_verdict text: Verdict on the outcome return, where one is owed.
--     agreement_offence_code text: How offence_code agrees between the report and its NFIB crimes.
--     agreement_victim_type text: How victim_type agrees between the report and its NFIB crimes.
--     agreement_online_flag text: How online_flag agrees between the report and its NFIB crimes.
--     agreement_victim_borough_code text: How victim_borough_code agrees between the report and its NFIB crimes.
--     agreement_loss_amount text: How loss_amount agrees between the report and its NFIB crimes.
--     is_open boolean: The report is open.
--     is_unallocated boolean: Open without allocation for more than the set days.
--     is_victim_update_overdue boolean: Open, last victim update more than the set days ago.
--     is_supervisor_review_overdue boolean: Open, last supervisor review more than the set days ago.
--     is_open_long boolean: Open for more than the set days.
--     is_due_soon boolean: A missing completion item becomes due within the due-soon days.
--     victim_update_on date: Last update to the victim, else the recording.
--     supervisor_review_on date: Last supervisor review, else the recording.
--     age_days integer: Days from recording to the clock.
--     gaps jsonb: What is to put right: rule, why, what an unsatisfying answer says, days late (negative: days left).
-- with (security_invoker=true)
-- grant select on frozen_report.reports_listed to fraud_cli;
-- grant select on frozen_report.reports_listed to fraud_loader;
-- grant select on frozen_report.reports_listed to fraud_web;

-- view frozen_report.rule_versions: Every version of every rule with the date from which it applies.
--     rule_code text collate "C": Code of the rule.
--     version integer: Number of the version.
--     effective_from date: From when this version applies, by the start of a report.
--     grace_days integer: Days from recording (OUTCOME-RETURNED: from the outcome) until it is due.
--     is_counted boolean: Whether a gap makes a report incomplete.
--     minimum_length integer: Fewest characters of the method narrative.
-- with (security_invoker=true)
-- grant select on frozen_report.rule_versions to fraud_cli;
-- grant select on frozen_report.rule_versions to fraud_loader;
-- grant select on frozen_report.rule_versions to fraud_web;

-- view frozen_report.rules: The rules in words, with grace and version in force.
--     rule_code text collate "C": Code of the rule.
--     rule_no integer: Order of the rules, and its bit in the masks.
--     rule_group text: completion, timeliness or nfib.
--     title text: Name on screen.
--     applies_words text: When the rule applies.
--     satisfied_words text: When it is satisfied.
--     source text: Who asks for it.
--     fields text: Fields that the rule reads.
--     version integer: Version in force.
--     effective_from date: From when this version applies.
--     grace_days integer: Days from recording (OUTCOME-RETURNED: from the outcome) until it is due.
--     is_counted boolean: Whether a gap makes a report incomplete.
--     minimum_length integer: Fewest characters of the method narrative.
-- with (security_invoker=true)
-- grant select on frozen_report.rules to fraud_cli;
-- grant select on frozen_report.rules to fraud_loader;
-- grant select on frozen_report.rules to fraud_web;

-- view frozen_report.series_breaks: Known breaks in the series, drawn on every trend that crosses them.
--     break_on date: Date of the break.
--     title text: Name on screen.
--     note text: What changed.
-- with (security_invoker=true)
-- grant select on frozen_report.series_breaks to fraud_cli;
-- grant select on frozen_report.series_breaks to fraud_loader;
-- grant select on frozen_report.series_breaks to fraud_web;

-- view frozen_report.settings: Settings: what no national source fixes.
--     setting_code text collate "C": Code of the setting.
--     value text: Value set.
--     title text: Name on screen.
--     description text: What it does.
-- with (security_invoker=true)
-- grant select on frozen_report.settings to fraud_cli;
-- grant select on frozen_report.settings to fraud_loader;
-- grant select on frozen_report.settings to fraud_web;

-- view frozen_report.submission_counts: Every stored submission by status and reason.
--     area_code text collate "C": Borough of the crime report, none for Not allocated, orphan where no report is held.
--     status text: accepted, rejected or pending.
--     rejection_reason text: Reason given by NFIB, empty where none.
--     submission_count bigint: Stored submissions, those of cancelled reports included.
--     standing_count bigint: Of the rejected, those that were not sent again.
-- with (security_invoker=true)
-- grant select on frozen_report.submission_counts to fraud_cli;
-- grant select on frozen_report.submission_counts to fraud_loader;
-- grant select on frozen_report.submission_counts to fraud_web;

-- view frozen_report.tallies_by_month: Counts of reports by rule and reason, by NFIB or outcome verdict, by field agreement and by worklist.
--     slice text: london: all of it; area: all offences; offence: all London; both: one area and one offence.
--     subject_code text collate "C": COMPLETION, a rule code, NFIB, OUTCOMES, FIELD-<field> or WORKLIST.
--     result_code text collate "C": satisfied or why it is a gap; a verdict; an agreement; a worklist.
--     cohort_month date: Month recorded; for OUTCOMES month of the outcome.
--     area_code text collate "C": Borough code, none for Not allocated, * for all London.
--     offence_code text collate "C": NFIB code, empty where none is recorded, * for all offences.
--     report_count bigint: Counted crime reports (cancelled ones and those after the clock are out).
-- with (security_invoker=true)
-- grant select on frozen_report.tallies_by_month to fraud_cli;
-- grant select on frozen_report.tallies_by_month to fraud_loader;
-- grant select on frozen_report.tallies_by_month to fraud_web;

-- view frozen_report.tallies_by_team: Counts of reports by owner team on each measure of reports and each rule.
--     owner_team text: Team that owns the report, under the name that stands for it; null where none does.
--     subject_code text collate "C": COMPLETION, a rule code, NFIB, OUTCOMES, FIELD-<field> or WORKLIST.
--     result_code text: satisfied or why it is a gap; a verdict; an agreement; a worklist.
--     cohort_month date: Month recorded; for OUTCOMES month of the outcome.
--     area_code text collate "C": Owning borough, none for Not allocated.
--     offence_code text collate "C": NFIB code, empty where none is recorded.
--     report_count bigint: Counted crime reports (cancelled ones and those after the clock are out).
-- with (security_invoker=true)
-- grant select on frozen_report.tallies_by_team to fraud_cli;
-- grant select on frozen_report.tallies_by_team to fraud_loader;
-- grant select on frozen_report.tallies_by_team to fraud_web;

-- view frozen_report.victim_care_by_month: Victim care referrals by month received, area and priority.
--     cohort_month date: First day of the month received.
--     area_code text collate "C": Allocated borough, none for Not allocated.
--     priority text: immediate or standard.
--     received_count bigint: Referrals received.
--     due_count bigint: Referrals whose time for first contact is over.
--     in_time_count bigint: Of those due, first contact in time.
-- with (security_invoker=true)
-- grant select on frozen_report.victim_care_by_month to fraud_cli;
-- grant select on frozen_report.victim_care_by_month to fraud_loader;
-- grant select on frozen_report.victim_care_by_month to fraud_web;

create schema audit;
grant usage on schema audit to fraud_auditor;
grant usage on schema audit to fraud_editor;
grant usage on schema audit to fraud_loader;
grant usage on schema audit to fraud_web;

create table audit.event (
    event_no bigint not null,
    happened_at timestamp with time zone not null,
    user_id text not null,
    user_name text not null,
    action_code text not null,
    subject text not null,
    purpose text,
    detail jsonb not null,
    previous_hash bytea not null,
    hash bytea not null,
    constraint event_pkey PRIMARY KEY (event_no)
);
CREATE INDEX event_action ON audit.event USING btree (action_code, event_no);
CREATE INDEX event_user ON audit.event USING btree (user_id, event_no);
CREATE TRIGGER event_is_append_only BEFORE DELETE OR UPDATE ON audit.event FOR EACH ROW EXECUTE FUNCTION audit.refuse_change();
CREATE TRIGGER event_is_never_emptied BEFORE TRUNCATE ON audit.event FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change();
alter table audit.event enable row level security;
alter table audit.event force row level security;
create policy auditor_read on audit.event for select to fraud_auditor
    using (true);
create policy owner_appends on audit.event for insert to the owner
    with check (true);
create policy owner_reads_last on audit.event for select to the owner
    using (true);
grant select on audit.event to fraud_auditor;

-- function audit.append(user_id text, user_name text, action_code text, subject text, purpose text, detail jsonb, OUT event_no bigint, OUT hash bytea) returns record · plpgsql security definer set search_path=pg_catalog, pg_temp, lock_timeout=20s
-- grant execute on function audit.append(text,text,text,text,text,jsonb) to fraud_editor;
-- grant execute on function audit.append(text,text,text,text,text,jsonb) to fraud_loader;
-- grant execute on function audit.append(text,text,text,text,text,jsonb) to fraud_web;

-- function audit.hash_of(event_no bigint, happened_at timestamp with time zone, user_id text, user_name text, action_code text, subject text, purpose text, detail jsonb, previous_hash bytea) returns bytea · sql immutable
-- grant execute on function audit.hash_of(bigint,timestamp with time zone,text,text,text,text,text,jsonb,bytea) to public;

-- function audit.refuse_change() returns trigger · plpgsql
-- grant execute on function audit.refuse_change() to public;

create schema quartz;
grant usage on schema quartz to fraud_loader;

create table quartz.qrtz_blob_triggers (
    sched_name text not null,
    trigger_name text not null,
    trigger_group text not null,
    blob_data bytea,
    constraint qrtz_blob_triggers_pkey PRIMARY KEY (sched_name, trigger_name, trigger_group),
    constraint qrtz_blob_triggers_sched_name_trigger_name_trigger_group_fkey FOREIGN KEY (sched_name, trigger_name, trigger_group) REFERENCES quartz.qrtz_triggers(sched_name, trigger_name, trigger_group) ON DELETE CASCADE
);
grant delete, insert, select, update on quartz.qrtz_blob_triggers to fraud_loader;

create table quartz.qrtz_calendars (
    sched_name text not null,
    calendar_name text not null,
    calendar bytea not null,
    constraint qrtz_calendars_pkey PRIMARY KEY (sched_name, calendar_name)
);
grant delete, insert, select, update on quartz.qrtz_calendars to fraud_loader;

create table quartz.qrtz_cron_triggers (
    sched_name text not null,
    trigger_name text not null,
    trigger_group text not null,
    cron_expression text not null,
    time_zone_id text,
    constraint qrtz_cron_triggers_pkey PRIMARY KEY (sched_name, trigger_name, trigger_group),
    constraint qrtz_cron_triggers_sched_name_trigger_name_trigger_group_fkey FOREIGN KEY (sched_name, trigger_name, trigger_group) REFERENCES quartz.qrtz_triggers(sched_name, trigger_name, trigger_group) ON DELETE CASCADE
);
grant delete, insert, select, update on quartz.qrtz_cron_triggers to fraud_loader;

create table quartz.qrtz_fired_triggers (
    sched_name text not null,
    entry_id text not null,
    trigger_name text not null,
    trigger_group text not null,
    instance_name text not null,
    fired_time bigint not null,
    sched_time bigint not null,
    priority integer not null,
    state text not null,
    job_name text,
    job_group text,
    is_nonconcurrent boolean not null,
    requests_recovery boolean,
    execution_group character varying(200),
    progress integer,
    progress_message character varying(250),
    interrupt_requested_time bigint,
    constraint qrtz_fired_triggers_pkey PRIMARY KEY (sched_name, entry_id)
);
CREATE INDEX idx_qrtz_ft_inst_job_req_rcvry ON quartz.qrtz_fired_triggers USING btree (sched_name, instance_name, requests_recovery);
CREATE INDEX idx_qrtz_ft_j_g ON quartz.qrtz_fired_triggers USING btree (sched_name, job_name, job_group);
CREATE INDEX idx_qrtz_ft_t_g ON quartz.qrtz_fired_triggers USING btree (sched_name, trigger_name, trigger_group);
grant delete, insert, select, update on quartz.qrtz_fired_triggers to fraud_loader;

create table quartz.qrtz_job_details (
    sched_name text not null,
    job_name text not null,
    job_group text not null,
    description text,
    job_class_name text not null,
    is_durable boolean not null,
    is_nonconcurrent boolean not null,
    is_update_data boolean not null,
    requests_recovery boolean not null,
    job_data bytea,
    constraint qrtz_job_details_pkey PRIMARY KEY (sched_name, job_name, job_group)
);
CREATE INDEX idx_qrtz_j_g_n ON quartz.qrtz_job_details USING btree (sched_name, job_group, job_name);
grant delete, insert, select, update on quartz.qrtz_job_details to fraud_loader;

create table quartz.qrtz_locks (
    sched_name text not null,
    lock_name text not null,
    constraint qrtz_locks_pkey PRIMARY KEY (sched_name, lock_name)
);
grant delete, insert, select, update on quartz.qrtz_locks to fraud_loader;

create table quartz.qrtz_paused_job_grps (
    sched_name text not null,
    job_group text not null,
    pause_reason character varying(250),
    paused_by character varying(200),
    paused_at bigint,
    constraint qrtz_paused_job_grps_pkey PRIMARY KEY (sched_name, job_group)
);
grant delete, insert, select, update on quartz.qrtz_paused_job_grps to fraud_loader;

create table quartz.qrtz_paused_trigger_grps (
    sched_name text not null,
    trigger_group text not null,
    pause_reason character varying(250),
    paused_by character varying(200),
    paused_at bigint,
    constraint qrtz_paused_trigger_grps_pkey PRIMARY KEY (sched_name, trigger_group)
);
grant delete, insert, select, update on quartz.qrtz_paused_trigger_grps to fraud_loader;

create table quartz.qrtz_scheduler_state (
    sched_name text not null,
    instance_name text not null,
    last_checkin_time bigint not null,
    checkin_interval bigint not null,
    quartz_version character varying(20),
    constraint qrtz_scheduler_state_pkey PRIMARY KEY (sched_name, instance_name)
);
grant delete, insert, select, update on quartz.qrtz_scheduler_state to fraud_loader;

create table quartz.qrtz_simple_triggers (
    sched_name text not null,
    trigger_name text not null,
    trigger_group text not null,
    repeat_count bigint not null,
    repeat_interval bigint not null,
    times_triggered bigint not null,
    constraint qrtz_simple_triggers_pkey PRIMARY KEY (sched_name, trigger_name, trigger_group),
    constraint qrtz_simple_triggers_sched_name_trigger_name_trigger_group_fkey FOREIGN KEY (sched_name, trigger_name, trigger_group) REFERENCES quartz.qrtz_triggers(sched_name, trigger_name, trigger_group) ON DELETE CASCADE
);
grant delete, insert, select, update on quartz.qrtz_simple_triggers to fraud_loader;

create table quartz.qrtz_simprop_triggers (
    sched_name text not null,
    trigger_name text not null,
    trigger_group text not null,
    str_prop_1 text,
    str_prop_2 text,
    str_prop_3 text,
    int_prop_1 integer,
    int_prop_2 integer,
    long_prop_1 bigint,
    long_prop_2 bigint,
    dec_prop_1 numeric,
    dec_prop_2 numeric,
    bool_prop_1 boolean,
    bool_prop_2 boolean,
    time_zone_id text,
    constraint qrtz_simprop_triggers_pkey PRIMARY KEY (sched_name, trigger_name, trigger_group),
    constraint qrtz_simprop_triggers_sched_name_trigger_name_trigger_grou_fkey FOREIGN KEY (sched_name, trigger_name, trigger_group) REFERENCES quartz.qrtz_triggers(sched_name, trigger_name, trigger_group) ON DELETE CASCADE
);
grant delete, insert, select, update on quartz.qrtz_simprop_triggers to fraud_loader;

create table quartz.qrtz_triggers (
    sched_name text not null,
    trigger_name text not null,
    trigger_group text not null,
    job_name text not null,
    job_group text not null,
    description text,
    next_fire_time bigint,
    prev_fire_time bigint,
    priority integer,
    trigger_state text not null,
    trigger_type text not null,
    start_time bigint not null,
    end_time bigint,
    calendar_name text,
    misfire_instr smallint,
    misfire_orig_fire_time bigint,
    execution_group character varying(200),
    preferred_node character varying(200),
    preferred_node_auto boolean not null default false,
    retry_policy character varying(250),
    retry_attempt integer,
    continues_trigger_name text,
    continues_trigger_group text,
    continuation_condition integer,
    overlap_policy integer,
    pause_reason character varying(250),
    paused_by character varying(200),
    paused_at bigint,
    misfire_threshold bigint,
    fixed_delay boolean,
    job_data bytea,
    constraint qrtz_triggers_pkey PRIMARY KEY (sched_name, trigger_name, trigger_group),
    constraint qrtz_triggers_sched_name_job_name_job_group_fkey FOREIGN KEY (sched_name, job_name, job_group) REFERENCES quartz.qrtz_job_details(sched_name, job_name, job_group)
);
CREATE INDEX idx_qrtz_t_c ON quartz.qrtz_triggers USING btree (sched_name, calendar_name);
CREATE INDEX idx_qrtz_t_g_n ON quartz.qrtz_triggers USING btree (sched_name, trigger_group, trigger_name);
CREATE INDEX idx_qrtz_t_j ON quartz.qrtz_triggers USING btree (sched_name, job_name, job_group);
CREATE INDEX idx_qrtz_t_nft_st ON quartz.qrtz_triggers USING btree (sched_name, trigger_state, next_fire_time, priority DESC, misfire_instr);
grant delete, insert, select, update on quartz.qrtz_triggers to fraud_loader;
