using System.Data;
using Dapper;

namespace FraudDashboard.Database.Sessions;

/// <summary>Lets Dapper read and write PostgreSQL dates as <see cref="DateOnly"/>.</summary>
internal sealed class DateOnlyHandler : SqlMapper.TypeHandler<DateOnly>
{
    /// <summary>How every data access class of the site reads: columns by their names, dates as dates.</summary>
    public static void Register()
    {
        DefaultTypeMap.MatchNamesWithUnderscores = true;
        SqlMapper.AddTypeHandler(new DateOnlyHandler());
    }

    public override void SetValue(IDbDataParameter parameter, DateOnly value) => parameter.Value = value;

    public override DateOnly Parse(object value) => value is DateTime moment ? DateOnly.FromDateTime(moment) : (DateOnly)value;
}
