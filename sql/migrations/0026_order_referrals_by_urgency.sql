-- The list of victims to contact in its own order, read from where a page begins: sql/views/report/referrals_listed.sql.
create index victim_care_referral_urgent on core.victim_care_referral
    ((case when priority = 'immediate' then 0 else 2 end + case when vulnerable then 0 else 1 end), received_at, referral_id)
    where first_contact_at is null;
