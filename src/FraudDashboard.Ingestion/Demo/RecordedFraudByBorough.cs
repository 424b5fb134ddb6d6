namespace FraudDashboard.Ingestion.Demo;

/// <summary>Fraud that the Metropolitan Police recorded by borough, April 2010 to January 2013: the last published counts.</summary>
internal static class RecordedFraudByBorough
{
    private static readonly Dictionary<string, int> ByBorough = new(StringComparer.Ordinal)
    {
        ["E09000002"] = 1940,
        ["E09000003"] = 3041,
        ["E09000004"] = 1084,
        ["E09000005"] = 3219,
        ["E09000006"] = 1595,
        ["E09000007"] = 2787,
        ["E09000008"] = 2743,
        ["E09000009"] = 3062,
        ["E09000010"] = 2511,
        ["E09000011"] = 2020,
        ["E09000012"] = 1962,
        ["E09000013"] = 1828,
        ["E09000014"] = 1948,
        ["E09000015"] = 1896,
        ["E09000016"] = 1112,
        ["E09000017"] = 1857,
        ["E09000018"] = 2083,
        ["E09000019"] = 1921,
        ["E09000020"] = 2122,
        ["E09000021"] = 987,
        ["E09000022"] = 2936,
        ["E09000023"] = 2638,
        ["E09000024"] = 1136,
        ["E09000025"] = 4066,
        ["E09000026"] = 2185,
        ["E09000027"] = 1100,
        ["E09000028"] = 2490,
        ["E09000029"] = 585,
        ["E09000030"] = 2679,
        ["E09000031"] = 3181,
        ["E09000032"] = 2123,
        ["E09000033"] = 5807,
    };

    public static int Of(string boroughCode) => ByBorough[boroughCode];
}
