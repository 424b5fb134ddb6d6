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
drop function if exists core.publish_measures();
