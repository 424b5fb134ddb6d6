using FraudDashboard.Web.Ui.Pages;
using Xunit;

namespace FraudDashboard.Tests.Pages;

public sealed class CurrentReadTests
{
    [Fact]
    public async Task Begin_WithAnotherUnderWay_EndsThatAlone()
    {
        using var read = new CurrentRead();
        var first = await read.BeginAsync();

        var second = await read.BeginAsync();

        Assert.True(first.IsCancellationRequested);
        Assert.False(second.IsCancellationRequested);
    }

    [Fact]
    public async Task Begin_AndAnotherWhileItWaitsForTheOneBefore_LeavesTheLastAlone()
    {
        using var read = new CurrentRead();
        var first = await read.BeginAsync();
        Task<CancellationToken>? third = null;
        first.Register(() => third = read.BeginAsync());

        var second = await read.BeginAsync();

        Assert.True(second.IsCancellationRequested);
        Assert.False((await third!).IsCancellationRequested);
    }

    [Fact]
    public async Task Begin_WhileThePageGoes_IsCancelled()
    {
        using var read = new CurrentRead();
        var first = await read.BeginAsync();
        first.Register(read.Dispose);

        var second = await read.BeginAsync();

        Assert.True(second.IsCancellationRequested);
        Assert.True((await read.BeginAsync()).IsCancellationRequested);
    }

    [Fact]
    public async Task Dispose_OfAReadUnderWay_EndsIt()
    {
        var read = new CurrentRead();
        var token = await read.BeginAsync();

        read.Dispose();
        read.Dispose();

        Assert.True(token.IsCancellationRequested);
    }
}
