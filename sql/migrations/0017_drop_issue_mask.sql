-- Followed by core.issue_masks, which goes through a report's issues once for both kinds.
-- The views that call it are made anew after every migration.
drop function if exists core.issue_mask(jsonb, text) cascade;
