namespace Workbook;
