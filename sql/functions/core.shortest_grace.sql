-- The shortest grace of the rules of a mask, among the graces in force on a start date (core.rule_calendar.grace_days); null of
-- none. Spelled out bit by bit, so that it is part of the query that asks: a loop costs ten times as much a report.
create or replace function core.shortest_grace(mask bigint, grace_days integer[]) returns integer
    language sql immutable parallel safe
    return case
        when mask <> 0 then least(
            case when mask & 1 <> 0 then grace_days[1] end,
            case when mask & 2 <> 0 then grace_days[2] end,
            case when mask & 4 <> 0 then grace_days[3] end,
            case when mask & 8 <> 0 then grace_days[4] end,
            case when mask & 16 <> 0 then grace_days[5] end,
            case when mask & 32 <> 0 then grace_days[6] end,
            case when mask & 64 <> 0 then grace_days[7] end,
            case when mask & 128 <> 0 then grace_days[8] end,
            case when mask & 256 <> 0 then grace_days[9] end,
            case when mask & 512 <> 0 then grace_days[10] end,
            case when mask & 1024 <> 0 then grace_days[11] end,
            case when mask & 2048 <> 0 then grace_days[12] end,
            case when mask & 4096 <> 0 then grace_days[13] end,
            case when mask & 8192 <> 0 then grace_days[14] end,
            case when mask & 16384 <> 0 then grace_days[15] end,
            case when mask & 32768 <> 0 then grace_days[16] end,
            case when mask & 65536 <> 0 then grace_days[17] end,
            case when mask & 131072 <> 0 then grace_days[18] end,
            case when mask & 262144 <> 0 then grace_days[19] end,
            case when mask & 524288 <> 0 then grace_days[20] end,
            case when mask & 1048576 <> 0 then grace_days[21] end,
            case when mask & 2097152 <> 0 then grace_days[22] end,
            case when mask & 4194304 <> 0 then grace_days[23] end,
            case when mask & 8388608 <> 0 then grace_days[24] end,
            case when mask & 16777216 <> 0 then grace_days[25] end,
            case when mask & 33554432 <> 0 then grace_days[26] end,
            case when mask & 67108864 <> 0 then grace_days[27] end,
            case when mask & 134217728 <> 0 then grace_days[28] end,
            case when mask & 268435456 <> 0 then grace_days[29] end,
            case when mask & 536870912 <> 0 then grace_days[30] end,
            case when mask & 1073741824 <> 0 then grace_days[31] end)
    end;
