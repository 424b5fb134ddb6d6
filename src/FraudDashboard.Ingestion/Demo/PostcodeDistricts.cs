namespace FraudDashboard.Ingestion.Demo;

/// <summary>A few postcode districts of each borough.</summary>
internal static class PostcodeDistricts
{
    private static readonly Dictionary<string, string> ByBorough = new(StringComparer.Ordinal)
    {
        ["E09000002"] = "RM8 RM9 IG11",
        ["E09000003"] = "N12 NW4 EN5",
        ["E09000004"] = "DA6 DA16 DA15",
        ["E09000005"] = "NW10 HA9 NW2",
        ["E09000006"] = "BR1 BR2 BR6",
        ["E09000007"] = "NW1 NW3 WC1H",
        ["E09000008"] = "CR0 SE25 CR7",
        ["E09000009"] = "W5 UB1 W13",
        ["E09000010"] = "EN1 EN3 N9",
        ["E09000011"] = "SE10 SE18 SE9",
        ["E09000012"] = "E8 E5 N16",
        ["E09000013"] = "W6 SW6 W12",
        ["E09000014"] = "N17 N8 N22",
        ["E09000015"] = "HA1 HA3 HA5",
        ["E09000016"] = "RM1 RM12 RM7",
        ["E09000017"] = "UB3 UB8 HA4",
        ["E09000018"] = "TW3 TW13 W4",
        ["E09000019"] = "N1 N7 EC1V",
        ["E09000020"] = "W8 SW3 W10",
        ["E09000021"] = "KT1 KT3 KT6",
        ["E09000022"] = "SW9 SE11 SW2",
        ["E09000023"] = "SE13 SE6 SE14",
        ["E09000024"] = "SW19 CR4 SM4",
        ["E09000025"] = "E15 E6 E13",
        ["E09000026"] = "IG1 IG3 E18",
        ["E09000027"] = "TW1 TW9 TW11",
        ["E09000028"] = "SE1 SE15 SE16",
        ["E09000029"] = "SM1 SM2 SM5",
        ["E09000030"] = "E1 E14 E3",
        ["E09000031"] = "E17 E10 E4",
        ["E09000032"] = "SW18 SW11 SW17",
        ["E09000033"] = "SW1A W1T W2",
    };

    public static string[] Of(string boroughCode) => ByBorough[boroughCode].Split(' ');
}
