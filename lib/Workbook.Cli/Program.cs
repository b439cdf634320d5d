using Workbook.Cli;

return await WorkbookCommand.RunAsync(args, new CliOutput(Console.Out, Console.Error));
