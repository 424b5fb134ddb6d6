-- Which boroughs are there, in which Basic Command Unit, and where on the tile map? · one row per borough
create view report.boroughs with (security_invoker = true) as
select borough_code, name, short_name, bcu_name, is_mps, population_2017, tile_x, tile_y
from ref.borough;
comment on view report.boroughs is 'London''s boroughs; the City of London is another force.';
